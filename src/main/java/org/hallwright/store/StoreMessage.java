package org.hallwright.store;

import org.hallwright.base.Message;

/** What the store has to say. */
public enum StoreMessage implements Message {
    /** Another process holds the store: {0} process id, {1} user, {2} machine, {3} since when. */
    HELD_BY_OTHER("store.held-by-other"),
    /** The last session ended without closing: {0} process id, {1} since when. Nothing is lost. */
    NOT_CLOSED("store.not-closed"),
    /** The store was written by a newer version: {0} its format, {1} the newest format known here. */
    NEWER_FORMAT("store.newer-format"),
    /** A database without our identity file stands in the folder: {0} file name. */
    FOREIGN_DATABASE("store.foreign-database"),
    /** The database lacks, or has besides, something in its schema: {0} what. */
    FOREIGN_SCHEMA("store.foreign-schema"),
    /** A migration applied earlier differs from the one of this version: {0} number. */
    MIGRATION_CHANGED("store.migration-changed"),
    /** The medium cannot be written. */
    READ_ONLY("store.read-only"),
    /** The disk is full. */
    DISK_FULL("store.disk-full"),
    /** The folder or file is gone, such as a pulled memory stick. */
    GONE("store.gone"),
    /** Reading or writing failed: {0} what the system said. */
    IO("store.io"),
    /** Stored data do not match their check value: {0} which object. */
    DAMAGED("store.damaged"),
    /** A path that may not reach the database: {0} the character. */
    BAD_PATH("store.bad-path"),
    /** The store is older than the last state seen on this machine: {0} its sequence, {1} the remembered one. */
    OLDER_THAN_REMEMBERED("store.older-than-remembered"),
    /** The store is not the one seen last on this machine although it counts as many changes: {0} sequence. */
    OTHER_THAN_REMEMBERED("store.other-than-remembered"),
    /** This machine's memory of the last state is absent or unreadable; an older copy would not be recognised. */
    NOT_REMEMBERED("store.not-remembered"),
    /** The newest database file is damaged; the same state was rebuilt from an older one: {0} its number. */
    REBUILT("store.rebuilt"),
    /** An unfinished write at the journal's end was left out: {0} bytes. */
    TAIL_DROPPED("store.tail-dropped"),
    /** The store is encrypted and was opened without its passphrase. */
    ENCRYPTED("store.encrypted"),
    /** The clock is earlier than the newest stored change: {0} clock, {1} change. */
    CLOCK_SET_BACK("store.clock-set-back"),
    /** The folder lies on a network share, whose locks and syncs may not hold: {0} its type. */
    NETWORK_SHARE("store.network-share"),
    /** An earlier write failed; nothing more is written until the store is opened again: {0} the code of that failure. */
    POISONED("store.poisoned"),
    /** There is no such design: {0} id. */
    NO_SUCH_DESIGN("store.no-such-design"),
    /** There is no such revision: {0} id. */
    NO_SUCH_REVISION("store.no-such-revision"),
    /** The edit was made on another revision than the current one: {0} made on, {1} current. */
    NOT_CURRENT("store.not-current"),
    /** There is nothing to undo. */
    NOTHING_TO_UNDO("store.nothing-to-undo"),
    /** There is nothing to redo. */
    NOTHING_TO_REDO("store.nothing-to-redo"),
    /** A text is longer than the store takes: {0} field, {1} length, {2} limit. */
    TOO_LONG("store.too-long");

    private final String key;

    StoreMessage(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
