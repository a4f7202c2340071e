package org.hallwright.store;

import org.hallwright.codec.file.Disk;
import org.jspecify.annotations.Nullable;

/** How a store is opened. */
public final class StoreOptions {

    private final StorePlace place;
    private final boolean acceptOlder;
    private final @Nullable StoreKeys keys;
    private final String fileSystem;
    private final Disk disk;

    private StoreOptions(
            StorePlace place, boolean acceptOlder, @Nullable StoreKeys keys, String fileSystem, Disk disk) {
        this.place = place;
        this.acceptOlder = acceptOlder;
        this.keys = keys;
        this.fileSystem = fileSystem;
        this.disk = disk;
    }

    /** Without encryption, and refusing a copy older than the one last seen. */
    public static StoreOptions plain(StorePlace place) {
        return new StoreOptions(place, false, null, "", Disk.REAL);
    }

    /** The planner has been told that this is an older copy and wants to go on with it. */
    public StoreOptions acceptingOlder() {
        return new StoreOptions(place, true, keys, fileSystem, disk);
    }

    /** The same for a store at another place. */
    StoreOptions at(StorePlace other) {
        return new StoreOptions(other, acceptOlder, keys, fileSystem, disk);
    }

    /** Encrypted with the project's keys. */
    public StoreOptions with(StoreKeys projectKeys) {
        return new StoreOptions(place, acceptOlder, projectKeys, fileSystem, disk);
    }

    /** With a file system registered with H2 by a test. */
    StoreOptions on(String h2FileSystem) {
        return new StoreOptions(place, acceptOlder, keys, h2FileSystem, disk);
    }

    /** With a disk that a test watches. */
    StoreOptions on(Disk watched) {
        return new StoreOptions(place, acceptOlder, keys, fileSystem, watched);
    }

    Disk disk() {
        return disk;
    }

    Cloak cloak() {
        return keys == null ? Cloak.NONE : Cloak.with(keys.journalKey());
    }

    public StorePlace place() {
        return place;
    }

    boolean acceptOlder() {
        return acceptOlder;
    }

    @Nullable
    StoreKeys keys() {
        return keys;
    }

    String fileSystem() {
        return fileSystem;
    }

    Seal seal() {
        return keys == null ? Seal.plain() : Seal.keyed(keys.rowKey());
    }
}
