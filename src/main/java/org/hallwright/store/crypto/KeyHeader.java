package org.hallwright.store.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;

/**
 * A project key wrapped by a passphrase or by a recovery key: 132 bytes. Everything that says how the wrapping was done is authenticated by it.
 * A checksum over all of it tells damage from a wrong passphrase. A new passphrase rewrites these bytes and nothing else.
 */
public final class KeyHeader {

    /** Length of a header in bytes. */
    public static final int BYTES = 132;

    private static final byte[] MAGIC = "HWKEY1\n\0".getBytes(StandardCharsets.US_ASCII);
    private static final int SALT = 16;
    private static final int NONCE = 12;
    private static final int TAG = 16;
    private static final int CHECK = 32;
    /** The kind behind those of {@link KdfSettings.Kind}. */
    private static final int RECOVERY_KIND = 3;

    /** Magic, kind, memory, rounds, lanes, salt. */
    private static final int AUTHENTICATED = 8 + 4 * Integer.BYTES + SALT;

    private KeyHeader() {}

    /** Wraps the key anew, with fresh salt and nonce. */
    public static byte[] wrap(ProjectKey key, char[] passphrase, KdfSettings settings) {
        if (!settings.areAcceptable()) {
            throw new IllegalArgumentException("key derivation out of bounds: " + settings);
        }
        int[] told = {settings.kind().ordinal() + 1, settings.memoryKiB(), settings.rounds(), settings.lanes()};
        return wrap(key, told, salt -> PassphraseKey.derive(passphrase, salt, settings));
    }

    /** The same under a recovery key, of which nothing need be derived slowly. */
    static byte[] wrap(ProjectKey key, RecoveryKey recovery) {
        return wrap(key, new int[] {RECOVERY_KIND, 0, 0, 0}, recovery::wrappingKey);
    }

    private static byte[] wrap(ProjectKey key, int[] how, UnaryOperator<byte[]> wrappingOf) {
        SecureRandom random = new SecureRandom();
        byte[] salt = new byte[SALT];
        byte[] nonce = new byte[NONCE];
        random.nextBytes(salt);
        random.nextBytes(nonce);
        ByteBuffer header = ByteBuffer.allocate(BYTES).put(MAGIC);
        for (int number : how) {
            header.putInt(number);
        }
        header.put(salt);
        byte[] told = Arrays.copyOf(header.array(), AUTHENTICATED);
        byte[] wrapping = wrappingOf.apply(salt);
        try {
            header.put(nonce)
                    .put(cipher(Cipher.ENCRYPT_MODE, wrapping, nonce, told).doFinal(key.bits()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        } finally {
            Arrays.fill(wrapping, (byte) 0);
        }
        header.put(sha256(header.array(), BYTES - CHECK));
        return header.array();
    }

    /**
     * The key.
     *
     * @param fips whether a header that is not PBKDF2 is refused
     */
    public static Outcome<ProjectKey> unwrap(byte[] bytes, char[] passphrase, boolean fips) {
        if (!isWhole(bytes)) {
            return damaged();
        }
        int kind = kind(bytes);
        if (kind < 1 || kind > KdfSettings.Kind.values().length) {
            return Outcome.failed(Problem.error(CryptoMessage.BOUNDS, "key", "kind " + kind));
        }
        KdfSettings settings = settings(bytes);
        if (!settings.areAcceptable()) {
            return Outcome.failed(Problem.error(CryptoMessage.BOUNDS, "key", settings.toString()));
        }
        if (fips && settings.kind() != KdfSettings.Kind.PBKDF2_SHA512) {
            return Outcome.failed(Problem.error(CryptoMessage.NOT_FIPS, "key"));
        }
        return unwrap(
                bytes,
                salt -> PassphraseKey.derive(passphrase, salt, settings),
                Problem.error(CryptoMessage.WRONG_PASSPHRASE, "key"));
    }

    /**
     * The key.
     *
     * @param number which sheet of paper belongs to it, for the refusal of another
     */
    static Outcome<ProjectKey> unwrap(byte[] bytes, RecoveryKey recovery, String number) {
        if (!isWhole(bytes)) {
            return damaged();
        }
        if (kind(bytes) != RECOVERY_KIND) {
            return Outcome.failed(Problem.error(CryptoMessage.BOUNDS, "key", "kind " + kind(bytes)));
        }
        return unwrap(bytes, recovery::wrappingKey, Problem.error(CryptoMessage.WRONG_RECOVERY_KEY, "key", number));
    }

    private static Outcome<ProjectKey> unwrap(byte[] bytes, UnaryOperator<byte[]> wrappingOf, Problem wrong) {
        ByteBuffer header = ByteBuffer.wrap(bytes);
        byte[] salt = new byte[SALT];
        byte[] nonce = new byte[NONCE];
        byte[] wrapped = new byte[ProjectKey.BYTES + TAG];
        header.position(AUTHENTICATED - SALT).get(salt).get(nonce).get(wrapped);
        byte[] wrapping = wrappingOf.apply(salt);
        byte[] told = Arrays.copyOf(bytes, AUTHENTICATED);
        try {
            byte[] key = cipher(Cipher.DECRYPT_MODE, wrapping, nonce, told).doFinal(wrapped);
            try {
                return Outcome.ok(new ProjectKey(key));
            } finally {
                Arrays.fill(key, (byte) 0);
            }
        } catch (AEADBadTagException otherKey) {
            return Outcome.failed(wrong);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        } finally {
            Arrays.fill(wrapping, (byte) 0);
        }
    }

    private static boolean isWhole(byte[] bytes) {
        return bytes.length == BYTES
                && Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length)
                && MessageDigest.isEqual(sha256(bytes, BYTES - CHECK), Arrays.copyOfRange(bytes, BYTES - CHECK, BYTES));
    }

    private static Outcome<ProjectKey> damaged() {
        return Outcome.failed(Problem.error(CryptoMessage.DAMAGED, "key", "header"));
    }

    private static int kind(byte[] bytes) {
        return ByteBuffer.wrap(bytes).getInt(MAGIC.length);
    }

    /** How the key was wrapped, from a header that {@link #unwrap} found whole. */
    static KdfSettings settings(byte[] bytes) {
        ByteBuffer header = ByteBuffer.wrap(bytes).position(MAGIC.length);
        KdfSettings.Kind kind = KdfSettings.Kind.values()[header.getInt() - 1];
        return new KdfSettings(kind, header.getInt(), header.getInt(), header.getInt());
    }

    /** The same for people to read; empty where the header is damaged. */
    static String derivation(byte[] bytes) {
        if (!isWhole(bytes) || kind(bytes) < 1 || kind(bytes) >= RECOVERY_KIND) {
            return "";
        }
        KdfSettings settings = settings(bytes);
        return switch (settings.kind()) {
            case ARGON2ID ->
                "Argon2id, " + settings.memoryKiB() / 1024 + " MiB, " + settings.rounds() + " passes, "
                        + settings.lanes() + " lanes";
            case PBKDF2_SHA512 -> "PBKDF2-HMAC-SHA512, " + settings.rounds() + " iterations";
        };
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, byte[] told) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG * Byte.SIZE, nonce));
        cipher.updateAAD(told);
        return cipher;
    }

    private static byte[] sha256(byte[] bytes, int length) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, 0, length);
            return digest.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
