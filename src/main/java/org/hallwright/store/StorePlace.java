package org.hallwright.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Map;

/**
 * Where a store lives.
 *
 * @param folder the private folder with the working database, its lock and its backups
 * @param memory the folder, outside the store, in which this machine remembers the last state of every store
 */
public record StorePlace(Path folder, Path memory) {

    /** The planner's own store, in the platform's place for application state. */
    public static StorePlace standard() {
        return under(
                stateFolder(System.getProperty("os.name", ""), System.getenv(), System.getProperty("user.home", ".")));
    }

    /** A store below any folder. */
    public static StorePlace under(Path root) {
        return new StorePlace(root.resolve("store"), root.resolve("remembered"));
    }

    /**
     * The application's state folder: XDG_STATE_HOME on Linux, LOCALAPPDATA on Windows, Application Support on macOS.
     * The variable HALLWRIGHT_STATE overrides it, so that an administrator can move it.
     */
    public static Path stateFolder(String osName, Map<String, String> environment, String home) {
        String own = environment.getOrDefault("HALLWRIGHT_STATE", "");
        if (!own.isBlank()) {
            return Path.of(own);
        }
        if (osName.startsWith("Windows")) {
            String local = environment.getOrDefault("LOCALAPPDATA", "");
            return (local.isBlank() ? Path.of(home, "AppData", "Local") : Path.of(local)).resolve("Hallwright");
        }
        if (osName.startsWith("Mac")) {
            return Path.of(home, "Library", "Application Support", "Hallwright");
        }
        String xdg = environment.getOrDefault("XDG_STATE_HOME", "");
        // The XDG specification says that a relative path is invalid and must be ignored.
        Path state = xdg.isBlank() || !Path.of(xdg).isAbsolute() ? Path.of(home, ".local", "state") : Path.of(xdg);
        return state.resolve("hallwright");
    }

    /** The copy that a session works in, without H2's suffix. Nothing depends on it: it is thrown away after a failure. */
    Path working() {
        return folder.resolve("working");
    }

    Path workingFile() {
        return folder.resolve("working.mv.db");
    }

    /** The database as it was when a session closed. Never changed, only followed by the next. */
    Path generation(long number) {
        return folder.resolve(String.format(java.util.Locale.ROOT, "designs-%06d.db", number));
    }

    /** What was saved on top of that generation. */
    Path journal(long number) {
        return folder.resolve(String.format(java.util.Locale.ROOT, "designs-%06d.journal", number));
    }

    /** The wrapped key of an encrypted store. */
    public Path keyFile() {
        return folder.resolve("store.key");
    }

    /** The same key wrapped by a recovery key, where one was made. */
    public Path recoveryFile() {
        return folder.resolve("recovery.key");
    }

    /** Whether nothing lies in the folder yet. */
    public boolean isEmpty() throws IOException {
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    Path identityFile() {
        return folder.resolve("store.properties");
    }

    Path lockFile() {
        return folder.resolve("store.lock");
    }

    /** Leaves a file to its owner alone; where there are no such modes, the folder's own must do. */
    static void restrict(Path file) throws IOException {
        try {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        } catch (UnsupportedOperationException noPosix) {
            // Windows: the user's own folder is closed to others
        }
    }

    /** Removes a folder with all that is in it, if it is there. */
    public static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    /** Makes a folder, and those above it, that only its owner may enter. */
    public static void createPrivate(Path folder) throws IOException {
        try {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (UnsupportedOperationException noPosix) {
            Files.createDirectories(folder);
        }
    }
}
