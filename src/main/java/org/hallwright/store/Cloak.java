package org.hallwright.store;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Hides what the journal of an encrypted store holds: AES-256-GCM with a fresh nonce, bound to the record before. */
final class Cloak {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    /** For a store without encryption. */
    static final Cloak NONE = new Cloak(null);

    private final @Nullable SecretKeySpec key;

    private Cloak(@Nullable SecretKeySpec key) {
        this.key = key;
    }

    static Cloak with(byte[] key) {
        return new Cloak(new SecretKeySpec(key, "AES"));
    }

    byte[] hide(byte[] open, byte[] context) {
        if (key == null) {
            return open;
        }
        // A random 96-bit nonce is safe for 2^32 records under one key (NIST SP 800-38D, 8.3); a journal has thousands.
        byte[] nonce = new byte[NONCE_BYTES];
        new SecureRandom().nextBytes(nonce);
        try {
            byte[] hidden = cipher(Cipher.ENCRYPT_MODE, nonce, context).doFinal(open);
            return ByteBuffer.allocate(NONCE_BYTES + hidden.length)
                    .put(nonce)
                    .put(hidden)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    /** The bytes, or null where they are not what was hidden here. */
    byte @Nullable [] show(byte[] hidden, byte[] context) {
        if (key == null) {
            return hidden;
        }
        if (hidden.length < NONCE_BYTES) {
            return null;
        }
        byte[] nonce = java.util.Arrays.copyOf(hidden, NONCE_BYTES);
        try {
            return cipher(Cipher.DECRYPT_MODE, nonce, context)
                    .doFinal(hidden, NONCE_BYTES, hidden.length - NONCE_BYTES);
        } catch (AEADBadTagException notOurs) {
            return null;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, byte[] context) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context);
        return cipher;
    }
}
