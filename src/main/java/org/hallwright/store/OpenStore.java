package org.hallwright.store;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hallwright.base.Problem;

/** A store's folder, locked, with its working database open and found to be ours. */
final class OpenStore {

    private static final Set<String> NETWORK_TYPES = Set.of(
            "nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "fuse.sshfs", "afs", "ncpfs", "webdav", "davfs");

    private final String name;
    private final StoreLock lock;
    private final Generations generations;
    private final Database database;
    private final Remembered remembered;

    private OpenStore(String name, StoreLock lock, Generations generations, Database database) {
        this.name = name;
        this.lock = lock;
        this.generations = generations;
        this.database = database;
        this.remembered = generations.remembered();
    }

    static boolean isNetwork(String fileSystem) {
        return NETWORK_TYPES.contains(fileSystem.toLowerCase(Locale.ROOT));
    }

    static OpenStore open(StoreOptions options, Instant now, List<Problem> notes) throws StoreFailure, IOException {
        StorePlace place = options.place();
        String name = String.valueOf(place.folder().getFileName());
        H2Url.check(place.working());
        if (options.keys() == null && Files.exists(place.keyFile())) {
            throw StoreFailure.of(StoreMessage.ENCRYPTED, name);
        }
        StorePlace.createPrivate(place.folder());
        StorePlace.createPrivate(place.memory());
        String type = Files.getFileStore(place.folder()).type();
        if (isNetwork(type)) {
            notes.add(Problem.warning(StoreMessage.NETWORK_SHARE, name, type));
        }
        StoreLock lock = StoreLock.take(place.lockFile(), now);
        boolean done = false;
        try {
            StoreLock.Holder before = lock.predecessor();
            if (before != null) {
                notes.add(Problem.info(StoreMessage.NOT_CLOSED, name, before.pid(), before.since()));
            }
            Generations generations = Generations.of(options, now);
            Database database = generations.openNewest(now, notes);
            done = true;
            return new OpenStore(name, lock, generations, database);
        } finally {
            if (!done) {
                release(lock);
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

    /** Writes the next database file, if anything was saved. What goes wrong here loses nothing: the journal has it. */
    List<Problem> close(long changes) {
        List<Problem> found = new ArrayList<>();
        boolean clean = !database.isPoisoned();
        try {
            if (clean && database.hasSaved()) {
                database.closeJournal();
                generations.settle(database, changes);
            } else {
                database.abandon();
            }
            generations.deleteWorking();
        } catch (StoreFailure failure) {
            clean = false;
            found.add(failure.problem());
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            clean = false;
            found.add(Trouble.of(e, name));
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

    /** Lets go without another write, as a killed process would. */
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
