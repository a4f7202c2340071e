package org.hallwright.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * The numbered migrations that make a database of the current version, and the comparison of what a database declares
 * with what they make. Nothing but plain tables is accepted: a view, alias, trigger or computed column would be code.
 */
final class Schema {

    /** Raised with every migration. A store of a higher number belongs to a newer version and is not touched. */
    static final int CURRENT = 1;

    private static final List<String> FILES = List.of("0001-revisions.sql");

    private static final String LISTING = """
            SELECT 'column ' || TABLE_NAME || '.' || COLUMN_NAME || ' ' || DATA_TYPE || ' '
                || COALESCE(CHARACTER_MAXIMUM_LENGTH, 0) || ' ' || IS_NULLABLE || ' '
                || COALESCE(COLUMN_DEFAULT, '') || COALESCE(GENERATION_EXPRESSION, '')
                || COALESCE(COLUMN_ON_UPDATE, '') || COALESCE(DOMAIN_NAME, '') || ' ' || IS_IDENTITY AS line
            FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_SCHEMA <> 'INFORMATION_SCHEMA'
            UNION ALL SELECT 'table ' || TABLE_SCHEMA || '.' || TABLE_NAME || ' ' || TABLE_TYPE || ' ' || STORAGE_TYPE
            FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA <> 'INFORMATION_SCHEMA'
            UNION ALL SELECT 'index ' || TABLE_NAME || ' ' || COLUMN_NAME || ' ' || ORDINAL_POSITION
            FROM INFORMATION_SCHEMA.INDEX_COLUMNS WHERE TABLE_SCHEMA <> 'INFORMATION_SCHEMA'
            UNION ALL SELECT 'constraint ' || TABLE_NAME || ' ' || CONSTRAINT_TYPE
            FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS WHERE TABLE_SCHEMA <> 'INFORMATION_SCHEMA'
            UNION ALL SELECT 'routine ' || ROUTINE_NAME FROM INFORMATION_SCHEMA.ROUTINES
            WHERE ROUTINE_SCHEMA <> 'INFORMATION_SCHEMA'
            UNION ALL SELECT 'trigger ' || TRIGGER_NAME FROM INFORMATION_SCHEMA.TRIGGERS
            UNION ALL SELECT 'synonym ' || SYNONYM_NAME FROM INFORMATION_SCHEMA.SYNONYMS
            UNION ALL SELECT 'constant ' || CONSTANT_NAME FROM INFORMATION_SCHEMA.CONSTANTS
            UNION ALL SELECT 'domain ' || DOMAIN_NAME FROM INFORMATION_SCHEMA.DOMAINS
            UNION ALL SELECT 'sequence ' || SEQUENCE_NAME FROM INFORMATION_SCHEMA.SEQUENCES
            UNION ALL SELECT 'schema ' || SCHEMA_NAME FROM INFORMATION_SCHEMA.SCHEMATA
            UNION ALL SELECT 'role ' || ROLE_NAME FROM INFORMATION_SCHEMA.ROLES
            ORDER BY 1""";

    private Schema() {}

    /** Makes the tables of an empty database, up to the given version. */
    static void create(Database database, int version, Instant now) throws StoreFailure {
        database.define("CREATE TABLE migration (number INTEGER PRIMARY KEY, checksum VARCHAR(64) NOT NULL,"
                + " at_millis BIGINT NOT NULL)");
        for (int number = 1; number <= version; number++) {
            apply(database, number, now);
        }
    }

    /** Applies one migration and records it. */
    static void apply(Database database, int number, Instant now) throws StoreFailure {
        String script = script(number);
        for (String statement : script.split(";\\s*(?:\\R|$)")) {
            if (!statement.isBlank()) {
                database.define(statement);
            }
        }
        database.define(
                "INSERT INTO migration (number, checksum, at_millis) VALUES (?, ?, ?)",
                number,
                checksum(script),
                now.toEpochMilli());
    }

    /** The version of a database whose schema has been found to be ours; its migrations must be those of this program. */
    static int version(Database database, String place) throws StoreFailure {
        List<String> listed = listing(database);
        if (!listed.contains("table PUBLIC.MIGRATION BASE TABLE CACHED")) {
            throw StoreFailure.of(StoreMessage.DAMAGED, place, "MIGRATION");
        }
        List<String> code = listed.stream().filter(Schema::isCode).toList();
        if (!code.isEmpty()) {
            throw StoreFailure.of(StoreMessage.FOREIGN_SCHEMA, place, code.getFirst());
        }
        int version = 0;
        for (Applied applied : database.query(
                "SELECT number, checksum FROM migration ORDER BY number",
                row -> new Applied(row.getInt(1), row.getString(2)))) {
            version++;
            if (applied.number() > CURRENT) {
                throw StoreFailure.of(StoreMessage.NEWER_FORMAT, place, applied.number(), CURRENT);
            }
            if (applied.number() != version || !checksum(script(version)).equals(applied.checksum())) {
                throw StoreFailure.of(StoreMessage.MIGRATION_CHANGED, place, applied.number());
            }
        }
        List<String> expected = expected(version);
        for (String line : listed) {
            if (!expected.contains(line)) {
                throw StoreFailure.of(StoreMessage.FOREIGN_SCHEMA, place, line);
            }
        }
        for (String line : expected) {
            if (!listed.contains(line)) {
                throw StoreFailure.of(StoreMessage.DAMAGED, place, line);
            }
        }
        return version;
    }

    /** What a database declares, one line for each table, column, index, routine and so on. */
    static List<String> listing(Database database) throws StoreFailure {
        return database.query(LISTING, row -> row.getString(1));
    }

    /** What the migrations up to the version make; kept in step by a test. */
    private static List<String> expected(int version) throws StoreFailure {
        return text(String.format(Locale.ROOT, "schema-%04d.txt", version))
                .lines()
                .toList();
    }

    private static boolean isCode(String line) {
        return line.startsWith("routine ")
                || line.startsWith("trigger ")
                || line.startsWith("synonym ")
                || line.startsWith("constant ")
                || line.startsWith("domain ")
                || (line.startsWith("table ") && !line.contains(" BASE TABLE "))
                || line.endsWith(" TABLE LINK");
    }

    private record Applied(int number, String checksum) {}

    private static String script(int number) {
        return text(FILES.get(number - 1));
    }

    static String checksum(String script) {
        return HexFormat.of().formatHex(Seal.sha256(script.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(String name) {
        try (InputStream in = Schema.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its own file " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the program's own file cannot be read: " + name, e);
        }
    }

    /** The scripts there are, for the test that counts them. */
    static List<String> files() {
        return new ArrayList<>(FILES);
    }
}
