package org.hallwright.store.crypto;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;

/**
 * A whole file under a passphrase: header with the wrapped key, then AES-256-GCM in chunks of 64 KiB. Each chunk is bound
 * to the file, its index and whether it is the last, so that none can be left out, moved or cut off (the STREAM
 * construction of Hoang, Reyhanitabar, Rogaway and Vizár, CRYPTO 2015).
 */
public final class EncryptedFile {

    private static final byte[] MAGIC = "HWENC1\n\0".getBytes(StandardCharsets.US_ASCII);
    private static final int FILE_ID = 16;
    private static final int CHUNK = 1 << 16;
    private static final int TAG = 16;
    private static final int PREFIX = 8 + KeyHeader.BYTES + FILE_ID;

    private EncryptedFile() {}

    /** Whether the file says that it is one of these. */
    public static boolean isOne(byte[] file) {
        return file.length >= MAGIC.length && Arrays.equals(file, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    public static byte[] encrypt(byte[] plain, char[] passphrase, KdfSettings settings) {
        byte[] fileId = new byte[FILE_ID];
        new SecureRandom().nextBytes(fileId);
        try (ProjectKey key = ProjectKey.random()) {
            byte[] header = KeyHeader.wrap(key, passphrase, settings);
            byte[] prefix = ByteBuffer.allocate(PREFIX)
                    .put(MAGIC)
                    .put(header)
                    .put(fileId)
                    .array();
            ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length + plain.length / CHUNK * TAG + 512);
            out.writeBytes(prefix);
            byte[] chunkKey = key.derive("hallwright/1 archive", fileId);
            long index = 0;
            int from = 0;
            boolean last;
            do {
                int to = Math.min(plain.length, from + CHUNK);
                last = to == plain.length;
                out.writeBytes(chunk(Cipher.ENCRYPT_MODE, chunkKey, index++, last, plain, from, to - from));
                from = to;
            } while (!last);
            Arrays.fill(chunkKey, (byte) 0);
            return out.toByteArray();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    /** The plain bytes; a wrong passphrase and damage are different problems. */
    public static Outcome<byte[]> decrypt(byte[] file, char[] passphrase, boolean fips) {
        if (!isOne(file) || file.length < PREFIX + TAG) {
            return Outcome.failed(Problem.error(CryptoMessage.DAMAGED, "", "header"));
        }
        byte[] header = Arrays.copyOfRange(file, MAGIC.length, MAGIC.length + KeyHeader.BYTES);
        byte[] fileId = Arrays.copyOfRange(file, MAGIC.length + KeyHeader.BYTES, PREFIX);
        return KeyHeader.unwrap(header, passphrase, fips).then(key -> {
            try (key) {
                return decryptChunks(file, key.derive("hallwright/1 archive", fileId));
            }
        });
    }

    private static Outcome<byte[]> decryptChunks(byte[] file, byte[] chunkKey) {
        ByteArrayOutputStream plain = new ByteArrayOutputStream(file.length);
        long index = 0;
        int from = PREFIX;
        boolean last;
        do {
            int to = Math.min(file.length, from + CHUNK + TAG);
            last = to == file.length;
            try {
                plain.writeBytes(chunk(Cipher.DECRYPT_MODE, chunkKey, index, last, file, from, to - from));
            } catch (AEADBadTagException e) {
                return Outcome.failed(Problem.error(CryptoMessage.DAMAGED, "", "chunk " + index));
            } catch (GeneralSecurityException e) {
                return Outcome.failed(Problem.error(CryptoMessage.DAMAGED, "", "chunk " + index));
            }
            index++;
            from = to;
        } while (!last);
        Arrays.fill(chunkKey, (byte) 0);
        return Outcome.ok(plain.toByteArray());
    }

    /** The key belongs to this file alone, so a counter is a nonce that never repeats. */
    private static byte[] chunk(int mode, byte[] key, long index, boolean last, byte[] bytes, int from, int length)
            throws GeneralSecurityException {
        byte[] nonce =
                ByteBuffer.allocate(12).putLong(index).putInt(last ? 1 : 0).array();
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG * Byte.SIZE, nonce));
        return cipher.doFinal(bytes, from, length);
    }
}
