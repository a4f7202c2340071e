package org.hallwright.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hallwright.base.Problem;
import org.hallwright.codec.file.SafeFiles;
import org.jspecify.annotations.Nullable;

/** A store's folder, locked, with its database open and found to be ours. */
final class OpenStore {

    private static final Set<String> NETWORK_TYPES = Set.of(
            "nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "fuse.sshfs", "afs", "ncpfs", "webdav", "davfs");

    private final String name;
    private final StoreLock lock;
    private final Database database;
    private final Remembered remembered;

    private OpenStore(String name, StoreLock lock, Database database, Remembered remembered) {
        this.name = name;
        this.lock = lock;
        this.database = database;
        this.remembered = remembered;
    }

    static OpenStore open(StoreOptions options, Instant now, List<Problem> notes) throws StoreFailure, IOException {
        StorePlace place = options.place();
        String name = String.valueOf(place.folder().getFileName());
        // Before anything is touched: a path that may not reach the database makes no folder either.
        String unused = H2Url.of(options.fileSystem(), place.database(), false, false);
        StorePlace.createPrivate(place.folder());
        StorePlace.createPrivate(place.memory());
        String type = Files.getFileStore(place.folder()).type().toLowerCase(Locale.ROOT);
        if (NETWORK_TYPES.contains(type)) {
            notes.add(Problem.warning(StoreMessage.NETWORK_SHARE, name, type));
        }
        StoreLock lock = StoreLock.take(place.lockFile(), now);
        boolean done = false;
        try {
            StoreLock.Holder before = lock.predecessor();
            if (before != null) {
                notes.add(Problem.info(StoreMessage.NOT_CLOSED, name, before.pid(), before.since()));
            }
            Identity identity = identify(options, now);
            Database database = connect(options, place.database(), false);
            try {
                Schema.version(database, name);
                done = true;
            } finally {
                if (!done) {
                    database.abandon();
                }
            }
            return new OpenStore(name, lock, database, new Remembered(memoryFile(place, identity)));
        } finally {
            if (!done) {
                release(lock);
            }
        }
    }

    private static Path memoryFile(StorePlace place, Identity identity) {
        return place.memory().resolve(identity.id() + ".state");
    }

    private static Identity identify(StoreOptions options, Instant now) throws StoreFailure, IOException {
        StorePlace place = options.place();
        boolean database = Files.exists(place.databaseFile());
        if (!Files.exists(place.identityFile())) {
            if (database) {
                throw StoreFailure.of(
                        StoreMessage.FOREIGN_DATABASE,
                        String.valueOf(place.folder().getFileName()),
                        String.valueOf(place.databaseFile().getFileName()));
            }
            Identity.fresh().write(place.identityFile());
        }
        Identity identity = Identity.read(place.identityFile());
        if (identity.format() > Schema.CURRENT) {
            throw StoreFailure.of(
                    StoreMessage.NEWER_FORMAT,
                    String.valueOf(place.identityFile().getFileName()),
                    identity.format(),
                    Schema.CURRENT);
        }
        if (!database) {
            if (Files.exists(memoryFile(place, identity))) {
                throw StoreFailure.of(
                        StoreMessage.GONE, String.valueOf(place.databaseFile().getFileName()));
            }
            make(options, now);
        }
        return identity;
    }

    /** Makes an empty database beside its place and moves it there whole. */
    private static void make(StoreOptions options, Instant now) throws StoreFailure, IOException {
        StorePlace place = options.place();
        Path base = place.folder().resolve("making");
        Path file = place.folder().resolve("making.mv.db");
        Files.deleteIfExists(file);
        Database database = connect(options, base, true);
        boolean done = false;
        try {
            Schema.create(database, Schema.CURRENT, now);
            database.close();
            done = true;
        } finally {
            if (!done) {
                database.abandon();
                Files.deleteIfExists(file);
            }
        }
        SafeFiles.moveIntoPlace(file, place.databaseFile());
    }

    private static Database connect(StoreOptions options, Path base, boolean create) throws StoreFailure {
        StoreKeys keys = options.keys();
        char @Nullable [] password = keys == null ? null : keys.filePassword();
        try {
            return Database.open(options.fileSystem(), base, create, password);
        } finally {
            if (password != null) {
                Arrays.fill(password, '\0');
            }
        }
    }

    String name() {
        return name;
    }

    Database database() {
        return database;
    }

    Remembered remembered() {
        return remembered;
    }

    List<Problem> close() {
        List<Problem> found = new ArrayList<>();
        boolean clean = !database.isPoisoned();
        try {
            database.close();
        } catch (StoreFailure failure) {
            clean = false;
            found.add(failure.problem());
        }
        try {
            if (clean) {
                lock.close();
            } else {
                lock.abandon();
            }
        } catch (IOException e) {
            found.add(Trouble.of(e, name));
        }
        return found;
    }

    /** Lets go of a store that turned out not to be usable, changing nothing more in it. */
    void abandon() {
        database.abandon();
        release(lock);
    }

    private static void release(StoreLock lock) {
        try {
            lock.close();
        } catch (IOException e) {
            // The system drops the lock with the process at the latest; the words left behind say no more than that.
        }
    }
}
