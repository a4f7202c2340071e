package org.hallwright.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.hallwright.base.Texts;

/**
 * A language nobody speaks: every text of every bundle, with accents, a third longer, between ⟦ and ⟧. What is on screen
 * without these brackets did not come from a bundle; what ends before the closing one is cut.
 */
final class Pseudo {
    static final Locale LOCALE = Locale.of("qps");

    private Pseudo() {}

    /** Writes the bundles beside the test classes, where the program finds them. */
    static void write() throws IOException, URISyntaxException {
        Path classes = Path.of(
                Pseudo.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Path folder = Files.createDirectories(classes.resolve("org/hallwright/messages"));
        Path originals = Path.of(Texts.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .resolve("org/hallwright/messages");
        try (Stream<Path> files = Files.list(originals)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.matches("[a-z]+\\.properties")) {
                    write(file, folder.resolve(name.replace(".properties", "_qps.properties")));
                }
            }
        }
    }

    private static void write(Path from, Path to) throws IOException {
        Properties texts = new Properties();
        try (InputStream in = Files.newInputStream(from)) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        StringBuilder out = new StringBuilder();
        for (String key : texts.stringPropertyNames()) {
            out.append(key).append('=');
            for (char c : of(texts.getProperty(key)).toCharArray()) {
                out.append(c < 128 && c != '\\' ? String.valueOf(c) : String.format(Locale.ROOT, "\\u%04x", (int) c));
            }
            out.append('\n');
        }
        Files.writeString(to, out.toString());
    }

    /** A text of the pseudo language; what stands in braces is left to the message format. */
    static String of(String text) {
        StringBuilder s = new StringBuilder("⟦");
        int depth = 0;
        int letters = 0;
        for (char c : text.toCharArray()) {
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0 && Character.isLetter(c)) {
                letters++;
                s.append(accented(c));
            } else {
                s.append(c);
            }
        }
        return s.append("~".repeat(letters / 3)).append('⟧').toString();
    }

    private static char accented(char c) {
        int at = "aeiouycnAEIOUYCN".indexOf(c);
        return at < 0 ? c : "áéíóúýçñÁÉÍÓÚÝÇÑ".charAt(at);
    }
}
