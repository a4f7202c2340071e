package org.hallwright.store.crypto;

import org.hallwright.base.Message;

/** What can be wrong with a passphrase or with what it protects. */
public enum CryptoMessage implements Message {
    /** The passphrase does not open it; what it protects is whole. */
    WRONG_PASSPHRASE("store.wrong-passphrase"),
    /** The protected file is damaged, whatever the passphrase: {0} part. */
    DAMAGED("store.encrypted-damaged"),
    /** The header asks for a key derivation below the floor or above the ceiling: {0} what. */
    BOUNDS("store.key-bounds"),
    /** The file is encrypted and there is no passphrase. */
    NEEDS_PASSPHRASE("store.needs-passphrase"),
    /** A store is encrypted when it is made, not afterwards: the folder is not empty. */
    NOT_EMPTY("store.not-empty"),
    /** In FIPS mode only PBKDF2 is used. */
    NOT_FIPS("store.not-fips"),
    /** The store has no recovery key. */
    NO_RECOVERY_KEY("store.no-recovery-key"),
    /** The recovery key is of another store, or of a sheet that a newer one replaced: {0} the number of the right sheet. */
    WRONG_RECOVERY_KEY("store.wrong-recovery-key"),
    /** A recovery key of another length: {0} symbols typed, {1} wanted, {2} groups, {3} of so many. */
    RECOVERY_LENGTH("store.recovery-length"),
    /** A group of a recovery key is mistyped: {0} which. */
    RECOVERY_GROUP("store.recovery-group");

    private final String key;

    CryptoMessage(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
