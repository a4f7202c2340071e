package org.hallwright.store.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;
import org.hallwright.store.StoreKeys;

/** 256 random bits from which every other key of a project follows (HKDF-SHA-256, RFC 5869). */
public final class ProjectKey implements AutoCloseable {

    static final int BYTES = 32;

    private final byte[] bits;

    ProjectKey(byte[] bits) {
        this.bits = bits.clone();
    }

    /** A new one from the platform's random generator. */
    public static ProjectKey random() {
        byte[] bits = new byte[BYTES];
        new SecureRandom().nextBytes(bits);
        return new ProjectKey(bits);
    }

    /** The keys of the project's store. */
    public StoreKeys storeKeys() {
        return new StoreKeys(
                derive("hallwright/1 database file", new byte[0]),
                derive("hallwright/1 row seals", new byte[0]),
                derive("hallwright/1 journal", new byte[0]));
    }

    /** A key for one purpose. */
    byte[] derive(String purpose, byte[] salt) {
        return hkdf(bits, salt, purpose.getBytes(StandardCharsets.UTF_8), BYTES);
    }

    static byte[] hkdf(byte[] secret, byte[] salt, byte[] purpose, int length) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(HKDFParameterSpec.ofExtract()
                            .addIKM(secret)
                            .addSalt(salt)
                            .thenExpand(purpose, length));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java 25 has HKDF-SHA256", e);
        }
    }

    byte[] bits() {
        return bits;
    }

    @Override
    public void close() {
        Arrays.fill(bits, (byte) 0);
    }
}
