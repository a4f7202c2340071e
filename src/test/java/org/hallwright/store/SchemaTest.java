package org.hallwright.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaTest {

    @Test
    @DisplayName("The schema we compare a database with is the one our migrations make")
    void expectedSchemaIsInStep(@TempDir Path folder) throws Exception {
        for (int version = 1; version <= Schema.CURRENT; version++) {
            Database database = Database.open("", folder.resolve("v" + version), true, null);
            Schema.create(database, version, StoreFixture.NOON);
            String made = String.join("\n", Schema.listing(database)) + "\n";
            database.close();
            String name = String.format(java.util.Locale.ROOT, "schema-%04d.txt", version);
            if (Boolean.getBoolean("hallwright.rewrite")) {
                Files.writeString(Path.of("src/main/resources/org/hallwright/store", name), made);
            }
            try (InputStream in = java.util.Objects.requireNonNull(Schema.class.getResourceAsStream(name))) {
                assertEquals(new String(in.readAllBytes(), StandardCharsets.UTF_8), made);
            }
        }
        assertEquals(Schema.CURRENT, Schema.files().size());
    }
}
