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
import java.util.Arrays;
import java.util.List;
import org.hallwright.base.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditLogTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir
    Path folder;

    private static Outcome<List<AuditLog.Line>> verify(String log) {
        return AuditLog.verify(log.getBytes(StandardCharsets.UTF_8));
    }

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
                assertFalse(verify(String.join("\n", forgery) + "\n").isOk(), "line " + i);
            }
        }
        String cut = String.join("\n", lines.subList(0, 3)) + "\n";
        assertEquals(3, verify(cut).orThrow().size(), "only the noted hash shows a cut end");
        String noted = log.verify().orThrow().getLast().hash();
        assertTrue(verify(cut).orThrow().stream().noneMatch(l -> l.hash().equals(noted)));
    }

    @Test
    @DisplayName(
            "A last line that a power cut tore is told from tampering, and the next line keeps what is there of it")
    void tornEnd() throws Exception {
        Path file = folder.resolve("audit.log");
        byte[] whole = Files.readAllBytes(lines(file, 3));
        int second = new String(whole, StandardCharsets.UTF_8).indexOf('\n', 200) + 1;
        for (int length = second + 1; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            AuditLog log = new AuditLog(file);
            Outcome<List<AuditLog.Line>> torn = log.verify();
            assertEquals(2, torn.orThrow().size(), "cut at " + length);
            assertEquals(PackMessage.AUDIT_TORN, torn.problems().getFirst().message());
            log.append(NOON, "officer", "trust", "version 2", "");
            List<AuditLog.Line> lines = log.verify().orThrow();
            assertEquals(List.of(), log.verify().problems());
            assertEquals(
                    List.of("log-torn", "trust"),
                    lines.subList(2, 4).stream().map(AuditLog.Line::what).toList());
            assertEquals(
                    new String(whole, second, length - second, StandardCharsets.UTF_8).replaceAll("\\t+", " "),
                    lines.get(2).detail());
        }
        Files.write(file, whole);
        Files.write(file, new byte[] {'\n'}, StandardOpenOption.APPEND);
        assertFalse(new AuditLog(file).verify().isOk(), "a whole line that does not fit is no torn one");
    }

    private Path lines(Path file, int count) throws Exception {
        filled(file, count);
        return file;
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
