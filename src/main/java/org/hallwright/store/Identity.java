package org.hallwright.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hallwright.codec.file.SafeFiles;

/**
 * What stands beside the database so that it need not be opened to know whether it may be.
 *
 * @param id random, names this store in the machine's memory
 * @param format the schema version
 * @param engine the H2 version that wrote it
 */
record Identity(UUID id, int format, String engine) {

    /** Pinned in the POM; a file of another version is carried over, not simply opened. */
    static final String ENGINE = "2.5.252";

    static Identity fresh() {
        return new Identity(UUID.randomUUID(), Schema.CURRENT, ENGINE);
    }

    static Identity read(Path file) throws IOException, StoreFailure {
        Map<String, String> fields = new HashMap<>();
        String text = new String(SafeFiles.read(file, 4_096), StandardCharsets.UTF_8);
        for (String line : text.split("\n", -1)) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                fields.put(
                        line.substring(0, equals).strip(),
                        line.substring(equals + 1).strip());
            }
        }
        try {
            return new Identity(
                    UUID.fromString(fields.getOrDefault("id", "")),
                    Integer.parseInt(fields.getOrDefault("format", "")),
                    fields.getOrDefault("engine", ""));
        } catch (IllegalArgumentException notOurs) {
            throw StoreFailure.of(StoreMessage.DAMAGED, String.valueOf(file.getFileName()), "identity");
        }
    }

    void write(Path file) throws IOException {
        SafeFiles.write(
                file,
                ("id=" + id + "\nformat=" + format + "\nengine=" + engine + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
