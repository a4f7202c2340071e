package org.hallwright.house;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The sources")
final class FileLengthTest {
    /** A class fits on two screens; beyond this it is two classes. */
    private static final int MOST_LINES = 700;

    @Test
    @DisplayName("have no file of more than 700 lines")
    void filesAreShort() throws IOException {
        List<Path> files = sources();
        assertTrue(files.size() > 2, "no sources found below " + Path.of("src").toAbsolutePath());
        assertAll(files.stream().map(file -> () -> {
            long lines = Files.readString(file).lines().count();
            assertTrue(lines <= MOST_LINES, file + " has " + lines + " lines; at most " + MOST_LINES + " are allowed");
        }));
    }

    @Test
    @DisplayName("declare every package null-marked")
    void packagesAreNullMarked() throws IOException {
        assertAll(sources().stream()
                .filter(file -> file.startsWith(Path.of("src/main")) && !file.endsWith("module-info.java"))
                .map(Path::getParent)
                .distinct()
                .map(folder -> () -> {
                    Path info = folder.resolve("package-info.java");
                    assertTrue(
                            Files.exists(info) && Files.readString(info).contains("@NullMarked"),
                            folder + " has no package-info.java with @NullMarked");
                }));
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> main = Files.walk(Path.of("src"))) {
            return main.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }
}
