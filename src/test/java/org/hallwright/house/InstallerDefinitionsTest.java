package org.hallwright.house;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be looked at here of installers that can only be built on Windows and macOS, and of what they have in common. */
@DisplayName("The definitions of the installers")
class InstallerDefinitionsTest {
    private static final Path INSTALLER = Path.of("installer");
    private static final Pattern NAMED = Pattern.compile("(?:installer[/\\\\][\\w./\\\\-]+|\\bLICENSE\\b)");
    private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z][a-z-]+");

    /** Those of the man page that the help of a Linux JDK leaves out. */
    private static final Set<String> ON_WINDOWS =
            Set.of("--win-menu", "--win-shortcut", "--win-per-user-install", "--win-upgrade-uuid", "--win-dir-chooser");

    private static String read(String name) throws Exception {
        return Files.readString(INSTALLER.resolve(name));
    }

    /** From the call of jpackage to its last continued line. */
    private static String jpackage(String script) {
        String call = script.substring(
                script.lastIndexOf("bin" + (script.contains("bin\\jpackage") ? "\\" : "/") + "jpackage"));
        return call.lines()
                .takeWhile(new java.util.function.Predicate<>() {
                    private boolean goesOn = true;

                    @Override
                    public boolean test(String line) {
                        boolean taken = goesOn;
                        goesOn = line.endsWith("`") || line.endsWith("\\");
                        return taken;
                    }
                })
                .reduce("", (a, b) -> a + " " + b);
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows/build.ps1", "macos/build"})
    @DisplayName("name only files that are there")
    void files(String script) throws Exception {
        Matcher named = NAMED.matcher(read(script));
        int found = 0;
        while (named.find()) {
            String path = named.group().replace('\\', '/');
            assertTrue(Files.exists(Path.of(path)), script + " names " + path);
            found++;
        }
        assertTrue(found >= 4, "only " + found + " files named in " + script);
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows/build.ps1", "macos/build"})
    @DisplayName("pass jpackage only options that it knows")
    void options(String script) throws Exception {
        ToolProvider tool = ToolProvider.findFirst("jpackage").orElseThrow();
        var help = new java.io.ByteArrayOutputStream();
        PrintStream out = new PrintStream(help, true, StandardCharsets.UTF_8);
        assertEquals(0, tool.run(out, out, "--help"));
        Set<String> known = new TreeSet<>(ON_WINDOWS);
        OPTION.matcher(help.toString(StandardCharsets.UTF_8)).results().forEach(r -> known.add(r.group()));
        Set<String> used = new TreeSet<>();
        OPTION.matcher(jpackage(read(script))).results().forEach(r -> used.add(r.group()));
        assertTrue(used.containsAll(Set.of("--type", "--icon", "--license-file", "--runtime-image")), "" + used);
        used.removeAll(known);
        assertEquals(Set.of(), used);
    }

    @Test
    @DisplayName("upgrade the same product each time, for Windows knows it by its number")
    void upgrade() throws Exception {
        Matcher uuid = Pattern.compile("--win-upgrade-uuid (\\S+)").matcher(read("windows/build.ps1"));
        assertTrue(uuid.find());
        assertEquals(uuid.group(1), UUID.fromString(uuid.group(1)).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows", "macos"})
    @DisplayName("bind the same kind of file as on Linux, with an icon of the platform's format")
    void association(String platform) throws Exception {
        Properties association = new Properties();
        association.load(new StringReader(read(platform + "/hallwright.properties")));
        assertEquals(Set.of("extension", "mime-type", "description", "icon"), association.stringPropertyNames());
        assertEquals("hallwright", association.getProperty("extension"));
        String type = association.getProperty("mime-type");
        assertTrue(read("common/hallwright-mime.xml").contains("type=\"" + type + "\""), type);
        assertTrue(read("common/hallwright.desktop").contains("MimeType=" + type + ";"), type);
        byte[] icon = Files.readAllBytes(Path.of(association.getProperty("icon")));
        byte[] magic =
                platform.equals("windows") ? new byte[] {0, 0, 1, 0} : "icns".getBytes(StandardCharsets.US_ASCII);
        assertArrayEquals(magic, Arrays.copyOf(icon, 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hallwright-mime.xml", "hallwright.svg", "hallwright.swidtag"})
    @DisplayName("hold XML that is well formed")
    void xml(String name) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        try (InputStream in = Files.newInputStream(INSTALLER.resolve("common").resolve(name))) {
            assertTrue(
                    factory.newDocumentBuilder().parse(in).getDocumentElement().hasChildNodes());
        }
    }
}
