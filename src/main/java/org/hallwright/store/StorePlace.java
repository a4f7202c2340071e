package org.hallwright.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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

    /** The database's path without H2's suffix. */
    Path database() {
        return folder.resolve("hallwright");
    }

    Path databaseFile() {
        return folder.resolve("hallwright.mv.db");
    }

    Path identityFile() {
        return folder.resolve("store.properties");
    }

    Path lockFile() {
        return folder.resolve("store.lock");
    }

    Path backups() {
        return folder.resolve("backups");
    }

    /** Makes a folder, and those above it, that only its owner may enter. */
    static void createPrivate(Path folder) throws IOException {
        try {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (UnsupportedOperationException noPosix) {
            Files.createDirectories(folder);
        }
    }
}
