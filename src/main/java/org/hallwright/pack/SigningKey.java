package org.hallwright.pack;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.List;
import org.hallwright.codec.archive.SignatureSheet;
import org.hallwright.codec.archive.TrustSheet;

/** Someone's pair of private keys. It is used where packs are made, never where they are installed. */
public final class SigningKey {

    private final TrustSheet.Key publicKey;
    private final PrivateKey ed25519;
    private final PrivateKey mlDsa87;

    private SigningKey(TrustSheet.Key publicKey, PrivateKey ed25519, PrivateKey mlDsa87) {
        this.publicKey = publicKey;
        this.ed25519 = ed25519;
        this.mlDsa87 = mlDsa87;
    }

    /** A new pair under a person's or office's name. */
    public static SigningKey generate(String name) {
        try {
            KeyPair classical = KeyPairGenerator.getInstance(Signatures.ED25519).generateKeyPair();
            KeyPair postQuantum =
                    KeyPairGenerator.getInstance(Signatures.ML_DSA_87).generateKeyPair();
            return new SigningKey(
                    new TrustSheet.Key(
                            name,
                            classical.getPublic().getEncoded(),
                            postQuantum.getPublic().getEncoded()),
                    classical.getPrivate(),
                    postQuantum.getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java 25 has Ed25519 and ML-DSA-87", e);
        }
    }

    public TrustSheet.Key publicKey() {
        return publicKey;
    }

    public String id() {
        return Signatures.idOf(publicKey);
    }

    /** Both signatures over the message. */
    public List<SignatureSheet.Mark> sign(byte[] message) {
        return List.of(
                new SignatureSheet.Mark(
                        id(), Signatures.ED25519, Signatures.sign(Signatures.ED25519, ed25519, message)),
                new SignatureSheet.Mark(
                        id(), Signatures.ML_DSA_87, Signatures.sign(Signatures.ML_DSA_87, mlDsa87, message)));
    }

    /** Everything, for a file that the caller encrypts. */
    public byte[] encode() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(publicKey.name());
            for (byte[] part :
                    List.of(publicKey.ed25519(), publicKey.mlDsa87(), ed25519.getEncoded(), mlDsa87.getEncoded())) {
                out.writeInt(part.length);
                out.write(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * The key pair that {@link #encode} wrote.
     *
     * @throws IllegalArgumentException for other bytes
     */
    public static SigningKey decode(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            String name = in.readUTF();
            byte[][] parts = new byte[4][];
            for (int i = 0; i < parts.length; i++) {
                int length = in.readInt();
                if (length < 0 || length > bytes.length) {
                    throw new IllegalArgumentException("not a signing key");
                }
                parts[i] = in.readNBytes(length);
            }
            return new SigningKey(
                    new TrustSheet.Key(name, parts[0], parts[1]),
                    KeyFactory.getInstance(Signatures.ED25519).generatePrivate(new PKCS8EncodedKeySpec(parts[2])),
                    KeyFactory.getInstance(Signatures.ML_DSA_87).generatePrivate(new PKCS8EncodedKeySpec(parts[3])));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException("not a signing key", e);
        }
    }
}
