package org.hallwright.store;

import java.nio.file.Path;

/** The one place where a JDBC URL is made. Everything after a semicolon in it would be executed as settings. */
final class H2Url {

    /** What every connection asks for; why: src/docs/decisions/0060-h2-settings.md. */
    private static final String SETTINGS =
            ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;FILE_LOCK=FS;TRACE_LEVEL_FILE=0;" + "TRACE_LEVEL_SYSTEM_OUT=0";

    private H2Url() {}

    /**
     * The URL of the database whose file is {@code base + ".mv.db"}.
     *
     * @param fileSystem H2's name of a file system, empty for the real one; tests record and break theirs
     * @param create whether the file is to be made; otherwise its absence is an error
     */
    static String of(String fileSystem, Path base, boolean create, boolean encrypted) throws StoreFailure {
        check(base);
        String path = base.toAbsolutePath().normalize().toString();
        return "jdbc:h2:" + (fileSystem.isEmpty() ? "file:" : fileSystem + ":") + path
                + (create ? "" : ";IFEXISTS=TRUE")
                + (encrypted ? ";CIPHER=AES" : "")
                + SETTINGS;
    }

    /** Refuses a path that would end the URL's path early. */
    static void check(Path base) throws StoreFailure {
        String path = base.toAbsolutePath().normalize().toString();
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == ';' || Character.isISOControl(c)) {
                throw StoreFailure.of(
                        StoreMessage.BAD_PATH,
                        base.getFileName() + "",
                        String.format(java.util.Locale.ROOT, "U+%04X", (int) c));
            }
        }
    }
}
