package org.hallwright.store.crypto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.hallwright.base.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CryptoTest {

    private static final HexFormat HEX = HexFormat.of();
    /** The cheapest that is allowed, for tests. */
    private static final KdfSettings CHEAP = new KdfSettings(KdfSettings.Kind.ARGON2ID, 64 * 1024, 3, 4);

    @Test
    @DisplayName("Argon2id gives the answer of RFC 9106, 5.3")
    void argon2idKnownAnswer() {
        byte[] tag = new byte[32];
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(32)
                .withIterations(3)
                .withParallelism(4)
                .withSalt(filled(16, 2))
                .withSecret(filled(8, 3))
                .withAdditional(filled(12, 4))
                .build());
        generator.generateBytes(filled(32, 1), tag);
        assertEquals("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659", HEX.formatHex(tag));
    }

    @Test
    @DisplayName("HKDF gives the answer of RFC 5869, A.1")
    void hkdfKnownAnswer() {
        byte[] okm = ProjectKey.hkdf(
                filled(22, 0x0b), HEX.parseHex("000102030405060708090a0b0c"), HEX.parseHex("f0f1f2f3f4f5f6f7f8f9"), 42);
        assertEquals(
                "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865",
                HEX.formatHex(okm));
    }

    @Test
    @DisplayName("AES-256-GCM gives the answer of the GCM specification, test case 14")
    void gcmKnownAnswer() throws Exception {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.ENCRYPT_MODE, new SecretKeySpec(new byte[32], "AES"), new GCMParameterSpec(128, new byte[12]));
        assertEquals(
                "cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919",
                HEX.formatHex(cipher.doFinal(new byte[16])));
    }

    @Test
    @DisplayName("PBKDF2-HMAC-SHA512 gives the known answer for one and for 4,096 iterations")
    void pbkdf2KnownAnswer() throws Exception {
        assertEquals(
                "867f70cf1ade02cff3752599a3a53dc4af34c7a669815ae5d513554e1c8cf252c02d470a285a0501bad999bfe943c08f"
                        + "050235d7d68b1da55e63f73b60a57fce",
                HEX.formatHex(pbkdf2("password", "salt", 1)));
        assertEquals(
                "d197b1b33db0143e018b12f3d1d1479e6cdebdcc97c5c0f87f6902e072f457b5143f30602641b3d55cd335988cb36b84"
                        + "376060ecd532e039b742a239434af2d5",
                HEX.formatHex(pbkdf2("password", "salt", 4096)));
    }

    private static byte[] pbkdf2(String password, String salt, int iterations) throws Exception {
        return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                .generateSecret(new PBEKeySpec(
                        password.toCharArray(), salt.getBytes(StandardCharsets.UTF_8), iterations, 64 * Byte.SIZE))
                .getEncoded();
    }

    @Test
    @DisplayName("A new passphrase wraps the same key; the old one no longer opens it")
    void rewrapping() {
        try (ProjectKey key = ProjectKey.random()) {
            byte[] old = KeyHeader.wrap(key, "correct horse".toCharArray(), CHEAP);
            ProjectKey opened =
                    KeyHeader.unwrap(old, "correct horse".toCharArray(), false).orThrow();
            byte[] fresh = KeyHeader.wrap(opened, "battery staple".toCharArray(), CHEAP);
            assertEquals(KeyHeader.BYTES, fresh.length);
            assertArrayEquals(
                    key.bits(),
                    KeyHeader.unwrap(fresh, "battery staple".toCharArray(), false)
                            .orThrow()
                            .bits());
            assertEquals(
                    CryptoMessage.WRONG_PASSPHRASE,
                    problem(KeyHeader.unwrap(fresh, "correct horse".toCharArray(), false)));
        }
    }

    @Test
    @DisplayName("Damage to the header is not called a wrong passphrase, wherever it is")
    void headerDamage() {
        try (ProjectKey key = ProjectKey.random()) {
            byte[] header = KeyHeader.wrap(key, "p".toCharArray(), CHEAP);
            for (int i = 0; i < header.length; i++) {
                byte[] damaged = header.clone();
                damaged[i] ^= 1;
                assertEquals(
                        CryptoMessage.DAMAGED,
                        problem(KeyHeader.unwrap(damaged, "p".toCharArray(), false)),
                        "byte " + i);
            }
        }
    }

    @Test
    @DisplayName("A header that asks for less than the floor or more than the ceiling is not obeyed")
    void bounds() {
        for (KdfSettings bad : new KdfSettings[] {
            new KdfSettings(KdfSettings.Kind.ARGON2ID, 64 * 1024 - 1, 3, 4),
            new KdfSettings(KdfSettings.Kind.ARGON2ID, 1024 * 1024 + 1, 3, 4),
            new KdfSettings(KdfSettings.Kind.ARGON2ID, 64 * 1024, 2, 4),
            new KdfSettings(KdfSettings.Kind.ARGON2ID, 64 * 1024, 3, 0),
            new KdfSettings(KdfSettings.Kind.ARGON2ID, 64 * 1024, Integer.MAX_VALUE, 4),
            new KdfSettings(KdfSettings.Kind.PBKDF2_SHA512, 0, 599_999, 0),
            new KdfSettings(KdfSettings.Kind.PBKDF2_SHA512, 0, Integer.MAX_VALUE, 0)
        }) {
            assertFalse(bad.areAcceptable(), bad.toString());
            assertThrows(
                    IllegalArgumentException.class, () -> KeyHeader.wrap(ProjectKey.random(), "p".toCharArray(), bad));
            assertEquals(CryptoMessage.BOUNDS, problem(KeyHeader.unwrap(forged(bad), "p".toCharArray(), false)));
        }
        assertTrue(KdfSettings.standard().areAcceptable());
        assertTrue(KdfSettings.fips().areAcceptable());
    }

    /** A header as an attacker would make it, with a right checksum. */
    @Test
    @DisplayName("A slow machine gets less memory, never below the floor; a fast one the standard")
    void calibration() {
        for (long[] each : new long[][] {{50, 256}, {112, 256}, {113, 128}, {225, 128}, {226, 64}, {60_000, 64}}) {
            long[] clock = {0, each[0] * 1_000_000};
            int[] calls = {0};
            KdfSettings settings = KdfSettings.calibrated(() -> clock[calls[0]++]);
            assertEquals(each[1] * 1024, settings.memoryKiB(), each[0] + " ms for 64 MiB");
            assertTrue(settings.areAcceptable());
        }
    }

    private static byte[] forged(KdfSettings settings) {
        byte[] header = KeyHeader.wrap(ProjectKey.random(), "p".toCharArray(), CHEAP);
        java.nio.ByteBuffer.wrap(header)
                .position(12)
                .putInt(settings.memoryKiB())
                .putInt(settings.rounds())
                .putInt(settings.lanes());
        if (settings.kind() == KdfSettings.Kind.PBKDF2_SHA512) {
            java.nio.ByteBuffer.wrap(header).putInt(8, 2);
        }
        byte[] check = HEX.parseHex(org.hallwright.base.Sha256.of(Arrays.copyOf(header, header.length - 32))
                .hex());
        System.arraycopy(check, 0, header, header.length - 32, 32);
        return header;
    }

    @Test
    @DisplayName("Files of every length around a chunk come back; FIPS mode takes PBKDF2 alone")
    void filesComeBack() {
        for (int length : new int[] {0, 1, 65_535, 65_536, 65_537, 200_000}) {
            byte[] plain = new byte[length];
            new Random(length).nextBytes(plain);
            byte[] file = EncryptedFile.encrypt(plain, "p".toCharArray(), CHEAP);
            assertArrayEquals(
                    plain, EncryptedFile.decrypt(file, "p".toCharArray(), false).orThrow());
        }
        byte[] fips = EncryptedFile.encrypt(
                new byte[5], "p".toCharArray(), new KdfSettings(KdfSettings.Kind.PBKDF2_SHA512, 0, 600_000, 0));
        assertArrayEquals(
                new byte[5],
                EncryptedFile.decrypt(fips, "p".toCharArray(), true).orThrow());
        byte[] argon = EncryptedFile.encrypt(new byte[5], "p".toCharArray(), CHEAP);
        assertEquals(CryptoMessage.NOT_FIPS, problem(EncryptedFile.decrypt(argon, "p".toCharArray(), true)));
        assertEquals(CryptoMessage.WRONG_PASSPHRASE, problem(EncryptedFile.decrypt(argon, "q".toCharArray(), false)));
    }

    @Test
    @DisplayName("A chunk cannot be changed, left out, moved or cut off")
    void chunksAreBound() {
        byte[] plain = new byte[3 * 65_536 + 100];
        new Random(5).nextBytes(plain);
        byte[] file = EncryptedFile.encrypt(plain, "p".toCharArray(), CHEAP);
        int prefix = 8 + KeyHeader.BYTES + 16;
        int chunk = 65_536 + 16;
        byte[] flipped = file.clone();
        flipped[prefix + 70_000] ^= 1;
        byte[] cutAtChunk = Arrays.copyOf(file, prefix + 3 * chunk);
        byte[] cutInside = Arrays.copyOf(file, file.length - 5);
        byte[] moved = file.clone();
        System.arraycopy(file, prefix, moved, prefix + chunk, chunk);
        System.arraycopy(file, prefix + chunk, moved, prefix, chunk);
        byte[] longer = Arrays.copyOf(file, file.length + 1);
        byte[] otherId = file.clone();
        otherId[prefix - 1] ^= 1;
        for (byte[] bad : new byte[][] {flipped, cutAtChunk, cutInside, moved, longer, otherId}) {
            assertEquals(CryptoMessage.DAMAGED, problem(EncryptedFile.decrypt(bad, "p".toCharArray(), false)));
        }
    }

    private static byte[] filled(int length, int value) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    private static Object problem(Outcome<?> outcome) {
        assertFalse(outcome.isOk());
        return outcome.problems().getFirst().message();
    }
}
