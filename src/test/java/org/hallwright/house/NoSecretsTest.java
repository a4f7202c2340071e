package org.hallwright.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What ships")
class NoSecretsTest {

    private static final Pattern SECRET = Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY"
            + "|AKIA[0-9A-Z]{16}"
            + "|ghp_[A-Za-z0-9]{36}"
            + "|xox[bp]-[0-9A-Za-z-]{20,}"
            + "|(?i)(password|passwd|passphrase|secret|api[_-]?key)\\s*[=:]\\s*\"[^\"$<{ ]{6,}\"");

    @Test
    @DisplayName("holds no key, token or password: not in a source, a resource or a script")
    void holdsNone() throws IOException {
        assertTrue(SECRET.matcher("String password = \"hunter2hunter2\";").find(), "the pattern finds what it is for");
        List<String> found = new ArrayList<>();
        int read = 0;
        for (Path root : List.of(Path.of("src/main"), Path.of("installer"), Path.of(".ci"), Path.of("hallwright"))) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                    read++;
                    if (SECRET.matcher(text).find()) {
                        found.add(file.toString());
                    }
                }
            }
        }
        assertTrue(read > 500, "only " + read + " files read");
        assertEquals(List.of(), found);
    }
}
