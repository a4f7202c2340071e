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
    NOT_FIPS("store.not-fips");

    private final String key;

    CryptoMessage(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
