package org.hallwright.store.archive;

import org.hallwright.base.Message;

/** What can be wrong with a design archive. */
public enum ArchiveMessage implements Message {
    /** The zip is not of the shape that archives have: {0} flaw, {1} entry. */
    BAD_ZIP("store.archive-zip"),
    /** An entry that the manifest names is missing: {0} entry. */
    MISSING("store.archive-missing"),
    /** An entry that the manifest does not name: {0} entry. */
    UNLISTED("store.archive-unlisted"),
    /** An entry's length or hash is not the manifest's: {0} entry. */
    ALTERED("store.archive-altered"),
    /** The file is longer than is read: {0} limit in bytes. */
    TOO_LARGE("store.archive-too-large"),
    /** The former archive was used in place of a damaged one: {0} file. */
    USED_PREVIOUS("store.archive-used-previous");

    private final String key;

    ArchiveMessage(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
