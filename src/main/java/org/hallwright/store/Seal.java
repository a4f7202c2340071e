package org.hallwright.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Check values of rows. Plain SHA-256 shows damage; with a key it is an HMAC-SHA-256 (RFC 2104), which nobody without the
 * project's key can make anew after changing a row. Fields are length-prefixed, so that no two rows look alike.
 */
final class Seal {

    static final int BYTES = 32;

    /** The seal before the first: the parent of a revision that has none. */
    static final byte[] NONE = new byte[BYTES];

    private final byte @Nullable [] key;

    private Seal(byte @Nullable [] key) {
        this.key = key;
    }

    static Seal plain() {
        return new Seal(null);
    }

    static Seal keyed(byte[] key) {
        return new Seal(key.clone());
    }

    /** Starts a row of the named kind. */
    Row row(String kind) {
        return new Row(kind);
    }

    static byte[] sha256(byte[] bytes) {
        return sha256(bytes, 0, bytes.length);
    }

    static byte[] sha256(byte[] bytes, int offset, int length) {
        MessageDigest digest = digest();
        digest.update(bytes, offset, length);
        return digest.digest();
    }

    /** Compares in constant time: a keyed seal must not be guessed byte by byte. */
    static boolean equal(byte[] a, byte[] b) {
        return MessageDigest.isEqual(a, b);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The fields of one row, in order. */
    final class Row {
        private final java.io.ByteArrayOutputStream fields = new java.io.ByteArrayOutputStream(256);

        private Row(String kind) {
            add(kind);
        }

        Row add(String text) {
            return add(text.getBytes(StandardCharsets.UTF_8));
        }

        Row add(long number) {
            fields.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
            return this;
        }

        Row add(byte[] bytes) {
            add(bytes.length);
            fields.writeBytes(bytes);
            return this;
        }

        byte[] seal() {
            if (key == null) {
                return sha256(fields.toByteArray());
            }
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(key, "HmacSHA256"));
                return mac.doFinal(fields.toByteArray());
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every Java platform has HmacSHA256", e);
            }
        }
    }
}
