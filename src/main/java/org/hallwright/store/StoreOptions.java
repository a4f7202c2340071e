package org.hallwright.store;

import org.jspecify.annotations.Nullable;

/** How a store is opened. */
public final class StoreOptions {

    private final StorePlace place;
    private final boolean acceptOlder;
    private final @Nullable StoreKeys keys;
    private final String fileSystem;

    private StoreOptions(StorePlace place, boolean acceptOlder, @Nullable StoreKeys keys, String fileSystem) {
        this.place = place;
        this.acceptOlder = acceptOlder;
        this.keys = keys;
        this.fileSystem = fileSystem;
    }

    /** Without encryption, and refusing a copy older than the one last seen. */
    public static StoreOptions plain(StorePlace place) {
        return new StoreOptions(place, false, null, "");
    }

    /** The planner has been told that this is an older copy and wants to go on with it. */
    public StoreOptions acceptingOlder() {
        return new StoreOptions(place, true, keys, fileSystem);
    }

    /** Encrypted with the project's keys. */
    public StoreOptions with(StoreKeys projectKeys) {
        return new StoreOptions(place, acceptOlder, projectKeys, fileSystem);
    }

    /** On a file system registered with H2 by a test. */
    StoreOptions on(String h2FileSystem) {
        return new StoreOptions(place, acceptOlder, keys, h2FileSystem);
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
