package org.hallwright.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditLogTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir
    Path folder;

    private AuditLog filled(Path file, int lines) throws Exception {
        AuditLog log = new AuditLog(file);
        for (int i = 0; i < lines; i++) {
            log.append(NOON.plusSeconds(i), "officer", "pack-install", "prices " + i, "");
        }
        return log;
    }

    @Test
    @DisplayName("A line changed, left out, doubled, moved or put in breaks the chain, whichever it is")
    void chain() throws Exception {
        Path file = folder.resolve("audit.log");
        AuditLog log = filled(file, 6);
        List<String> lines = Files.readAllLines(file);
        assertEquals(6, log.verify().orThrow().size());
        assertEquals(Files.readString(file), AuditLog.text(log.verify().orThrow()), "the exported copy is the log");
        for (int i = 0; i < lines.size(); i++) {
            List<List<String>> forgeries = new ArrayList<>();
            List<String> changed = new ArrayList<>(lines);
            changed.set(i, lines.get(i).replace("officer", "Officer"));
            forgeries.add(changed);
            if (i < lines.size() - 1) {
                List<String> without = new ArrayList<>(lines);
                without.remove(i);
                forgeries.add(without);
                List<String> moved = new ArrayList<>(lines);
                moved.add(i, moved.remove(i + 1));
                forgeries.add(moved);
            }
            List<String> doubled = new ArrayList<>(lines);
            doubled.add(i, lines.get(i));
            forgeries.add(doubled);
            for (List<String> forgery : forgeries) {
                assertFalse(AuditLog.verify(String.join("\n", forgery) + "\n").isOk(), "line " + i);
            }
        }
        String cut = String.join("\n", lines.subList(0, 3)) + "\n";
        assertEquals(3, AuditLog.verify(cut).orThrow().size(), "only the noted hash shows a cut end");
        String noted = log.verify().orThrow().getLast().hash();
        assertTrue(
                AuditLog.verify(cut).orThrow().stream().noneMatch(l -> l.hash().equals(noted)));
    }

    @Test
    @DisplayName("A last line that a power cut tore was never acknowledged; the next one takes its place")
    void tornEnd() throws Exception {
        Path file = folder.resolve("audit.log");
        AuditLog log = filled(file, 2);
        Files.writeString(file, "2026-11-22T12:00:09Z\tofficer\tpack-ins", StandardOpenOption.APPEND);
        assertFalse(log.verify().isOk(), "until then it is told");
        log.append(NOON, "officer", "trust", "version 2", "");
        List<AuditLog.Line> lines = log.verify().orThrow();
        assertEquals(3, lines.size());
        assertEquals("trust", lines.getLast().what());
    }

    @Test
    @DisplayName("What is logged cannot forge a line of its own")
    void fields() throws Exception {
        Path file = folder.resolve("audit.log");
        AuditLog log = filled(file, 1);
        log.append(NOON, "a\tb\nc", "x", "y\r\n", "z".repeat(2_000));
        assertEquals(2, log.verify().orThrow().size());
        assertEquals("a b c", log.verify().orThrow().getLast().who());
        assertEquals(
                2,
                new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                        .lines()
                        .count());
    }

    @Test
    @DisplayName("Two who write at the same time write one after the other")
    void together() throws Exception {
        Path file = folder.resolve("audit.log");
        filled(file, 1);
        Process other = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        for (int i = 0; i < 60; i++) {
            new AuditLog(file).append(NOON, "one", "x", "" + i, "");
            Thread.sleep(5);
        }
        assertEquals(0, other.waitFor());
        assertEquals(121, new AuditLog(file).verify().orThrow().size());
    }

    /** The other process. */
    static final class Writer {
        public static void main(String[] args) throws Exception {
            for (int i = 0; i < 60; i++) {
                new AuditLog(Path.of(args[0])).append(NOON, "two", "x", "" + i, "");
            }
        }
    }
}
