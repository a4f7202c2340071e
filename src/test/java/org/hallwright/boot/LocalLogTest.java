package org.hallwright.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The local log")
class LocalLogTest {

    @TempDir
    Path folder;

    private LocalLog log() {
        return new LocalLog(folder, InstantSource.fixed(Instant.parse("2027-01-31T12:00:00Z")));
    }

    @Test
    @DisplayName("keeps the kinds of an error and its places in the code, and nothing of its messages")
    void noContent() {
        NoSuchFileException cause = new NoSuchFileException("/home/canary/Secret hall.hallwright");
        log().error("HW-12AB34", new IllegalStateException("rack canary-41 is not in the hall", cause));
        String text = log().text();
        assertTrue(text.startsWith("2027-01-31T12:00:00Z "), text);
        assertTrue(text.contains("HW-12AB34\njava.lang.IllegalStateException\n"), text);
        assertTrue(text.contains("caused by java.nio.file.NoSuchFileException\n"), text);
        assertTrue(text.contains("LocalLogTest.noContent(LocalLogTest.java:"), text);
        assertFalse(text.contains("canary") || text.contains("hall.hallwright"), text);
        assertFalse(text.contains(System.getProperty("user.home")), text);
    }

    @Test
    @DisplayName("is never longer than two files of a mebibyte, and goes on")
    void bounded() throws Exception {
        String sentence = "x".repeat(100_000);
        for (int i = 0; i < 40; i++) {
            log().note(sentence);
        }
        log().note("the last one");
        try (var files = Files.list(folder)) {
            long bytes = files.mapToLong(file -> file.toFile().length()).sum();
            assertTrue(bytes <= 2 * (1 << 20) + 2 * 100_100, bytes + " bytes");
        }
        try (var files = Files.list(folder)) {
            assertEquals(2, files.count());
        }
        assertTrue(log().text().endsWith("the last one\n"));
    }
}
