package org.hallwright.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hallwright.codec.file.Disk;
import org.hallwright.codec.file.SafeFiles;

/**
 * The small file that says which database file is the current one. Replacing it is the moment at which a new one counts.
 *
 * @param id random, names this store in the machine's memory
 * @param format the schema version
 * @param engine the H2 version that wrote the current file
 * @param generations the database files kept, by number; the highest is current, and none means none was made yet
 */
record Identity(UUID id, int format, String engine, TreeMap<Long, Generation> generations) {

    /** The SHA-256 of a database file, in hexadecimal, and how many changes it holds. */
    record Generation(String sha256, long changes) {}

    /** Pinned in the POM; a test compares. */
    static final String ENGINE = "2.5.252";

    /** The current database file and those before it, each with the journal that leads to the next. */
    static final int KEPT_GENERATIONS = 4;

    static Identity fresh() {
        return new Identity(UUID.randomUUID(), Schema.CURRENT, ENGINE, new TreeMap<>());
    }

    long current() {
        return generations.isEmpty() ? 0 : generations.lastKey();
    }

    /** With a new current file; the oldest ones are no longer named. */
    Identity next(Generation file) {
        TreeMap<Long, Generation> next = new TreeMap<>(generations);
        next.put(current() + 1, file);
        while (next.size() > KEPT_GENERATIONS) {
            next.pollFirstEntry();
        }
        return new Identity(id, Schema.CURRENT, ENGINE, next);
    }

    static Identity read(Path file) throws IOException, StoreFailure {
        Map<String, String> fields = new TreeMap<>();
        String text = new String(SafeFiles.read(file, 4_096), StandardCharsets.UTF_8);
        int end = text.indexOf("check=");
        if (end < 0 || !text.substring(end + 6).strip().equals(check(text.substring(0, end)))) {
            throw StoreFailure.of(
                    StoreMessage.DAMAGED, String.valueOf(file.getFileName()), String.valueOf(file.getFileName()));
        }
        TreeMap<Long, Generation> generations = new TreeMap<>();
        for (String line : text.substring(0, end).split("\n", -1)) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                String name = line.substring(0, equals);
                String value = line.substring(equals + 1);
                if (name.startsWith("file.")) {
                    int space = value.indexOf(' ');
                    generations.put(
                            Long.parseLong(name.substring(5)),
                            new Generation(value.substring(0, space), Long.parseLong(value.substring(space + 1))));
                } else {
                    fields.put(name, value);
                }
            }
        }
        return new Identity(
                UUID.fromString(fields.getOrDefault("id", "")),
                Integer.parseInt(fields.getOrDefault("format", "")),
                fields.getOrDefault("engine", ""),
                generations);
    }

    void write(Disk disk, Path target) throws IOException {
        StringBuilder text = new StringBuilder("id=" + id + "\nformat=" + format + "\nengine=" + engine + "\n");
        generations.forEach((number, file) -> text.append("file.")
                .append(number)
                .append('=')
                .append(file.sha256())
                .append(' ')
                .append(file.changes())
                .append('\n'));
        String lines = text.toString();
        SafeFiles.write(
                disk,
                target,
                out -> out.write((lines + "check=" + check(lines) + "\n").getBytes(StandardCharsets.UTF_8)),
                false);
    }

    private static String check(String lines) {
        return HexFormat.of().formatHex(Seal.sha256(lines.getBytes(StandardCharsets.UTF_8)));
    }
}
