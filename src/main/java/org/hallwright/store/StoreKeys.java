package org.hallwright.store;

import java.util.Arrays;
import java.util.HexFormat;

/** The two keys a store needs, both derived from a project's random key and never from a passphrase directly. */
public final class StoreKeys implements AutoCloseable {

    private static final int KEY_BYTES = 32;

    private final byte[] fileKey;
    private final byte[] rowKey;

    /**
     * @param fileKey 32 random-looking bytes for H2's page cipher
     * @param rowKey 32 more for the rows' check values
     */
    public StoreKeys(byte[] fileKey, byte[] rowKey) {
        if (fileKey.length != KEY_BYTES || rowKey.length != KEY_BYTES) {
            throw new IllegalArgumentException(
                    "keys of " + KEY_BYTES + " bytes each, not " + fileKey.length + " and " + rowKey.length);
        }
        this.fileKey = fileKey.clone();
        this.rowKey = rowKey.clone();
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
    }
}
