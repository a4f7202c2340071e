package org.hallwright.store;

import java.util.Arrays;
import java.util.HexFormat;

/** The three keys a store needs, all derived from a project's random key and never from a passphrase directly. */
public final class StoreKeys implements AutoCloseable {

    private static final int KEY_BYTES = 32;

    private final byte[] fileKey;
    private final byte[] rowKey;
    private final byte[] journalKey;

    /**
     * @param fileKey 32 random-looking bytes for H2's page cipher
     * @param rowKey 32 more for the rows' check values
     * @param journalKey 32 more for the journal's records
     */
    public StoreKeys(byte[] fileKey, byte[] rowKey, byte[] journalKey) {
        if (fileKey.length != KEY_BYTES || rowKey.length != KEY_BYTES || journalKey.length != KEY_BYTES) {
            throw new IllegalArgumentException("keys of " + KEY_BYTES + " bytes each, not " + fileKey.length + ", "
                    + rowKey.length + " and " + journalKey.length);
        }
        this.fileKey = fileKey.clone();
        this.rowKey = rowKey.clone();
        this.journalKey = journalKey.clone();
    }

    byte[] journalKey() {
        return journalKey;
    }

    byte[] rowKey() {
        return rowKey;
    }

    /** What H2 takes as its file password: the key's hexadecimal digits. Its ten rounds do no harm to 256 random bits. */
    char[] filePassword() {
        char[] digits = new char[fileKey.length * 2];
        for (int i = 0; i < fileKey.length; i++) {
            digits[2 * i] = HexFormat.of().toHighHexDigit(fileKey[i]);
            digits[2 * i + 1] = HexFormat.of().toLowHexDigit(fileKey[i]);
        }
        return digits;
    }

    @Override
    public void close() {
        Arrays.fill(fileKey, (byte) 0);
        Arrays.fill(rowKey, (byte) 0);
        Arrays.fill(journalKey, (byte) 0);
    }
}
