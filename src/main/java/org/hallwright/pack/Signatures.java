package org.hallwright.pack;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hallwright.base.Problem;
import org.hallwright.base.Sha256;
import org.hallwright.codec.archive.SignatureSheet;
import org.hallwright.codec.archive.TrustSheet;

/**
 * Signatures of two kinds, both of which must be right: Ed25519 (RFC 8032) against today's attackers and ML-DSA-87
 * (FIPS 204) against those with a quantum computer. What is signed names the role, the algorithms and the SHA-512 of the
 * bytes, so that no signature can be carried over to something else.
 */
final class Signatures {

    static final String ED25519 = "Ed25519";
    static final String ML_DSA_87 = "ML-DSA-87";

    private static final List<String> BOTH = List.of(ED25519, ML_DSA_87);

    private Signatures() {}

    /** What a key is called: half of the SHA-256 over both public keys. */
    static String idOf(TrustSheet.Key key) {
        byte[] both = Arrays.copyOf(key.ed25519(), key.ed25519().length + key.mlDsa87().length);
        System.arraycopy(key.mlDsa87(), 0, both, key.ed25519().length, key.mlDsa87().length);
        return Sha256.of(both).hex().substring(0, 32);
    }

    /** The message for these bytes in this role. */
    static byte[] message(String kind, String role, byte[] content) {
        return ("hallwright-" + kind + "/1\n" + role + "\n" + String.join("+", BOTH) + "\n" + sha512(content) + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    static String sha512(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-512", e);
        }
    }

    static byte[] sign(String algorithm, PrivateKey key, byte[] message) {
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java 25 has " + algorithm, e);
        }
    }

    /** The keys whose two signatures are both right; everything that is wrong goes to {@code problems}. */
    static Set<String> signers(
            SignatureSheet sheet, Map<String, TrustSheet.Key> keys, byte[] message, List<Problem> problems) {
        Map<String, Set<String>> right = new LinkedHashMap<>();
        for (SignatureSheet.Mark mark : sheet.signatures()) {
            TrustSheet.Key key = keys.get(mark.keyId());
            Set<String> algorithms = right.computeIfAbsent(mark.keyId(), k -> new LinkedHashSet<>());
            if (!BOTH.contains(mark.algorithm())) {
                problems.add(Problem.error(PackMessage.UNKNOWN_ALGORITHM, "", mark.algorithm()));
            } else if (key == null) {
                problems.add(Problem.error(PackMessage.UNKNOWN_KEY, "", mark.keyId()));
            } else if (algorithms.contains(mark.algorithm())) {
                problems.add(Problem.error(PackMessage.REPEATED_SIGNATURE, "", mark.keyId(), mark.algorithm()));
            } else if (!isRight(mark, key, message)) {
                problems.add(Problem.error(PackMessage.WRONG_SIGNATURE, "", mark.keyId(), mark.algorithm()));
                algorithms.add("wrong");
            } else {
                algorithms.add(mark.algorithm());
            }
        }
        Set<String> signers = new LinkedHashSet<>();
        right.forEach((id, algorithms) -> {
            if (algorithms.containsAll(BOTH) && algorithms.size() == BOTH.size()) {
                signers.add(id);
            } else if (algorithms.size() == 1 && !algorithms.contains("wrong")) {
                String missing = algorithms.contains(ED25519) ? ML_DSA_87 : ED25519;
                problems.add(Problem.error(PackMessage.ONE_SIGNATURE_ONLY, "", id, missing));
            }
        });
        return signers;
    }

    private static boolean isRight(SignatureSheet.Mark mark, TrustSheet.Key key, byte[] message) {
        try {
            byte[] encoded = mark.algorithm().equals(ED25519) ? key.ed25519() : key.mlDsa87();
            PublicKey publicKey =
                    KeyFactory.getInstance(mark.algorithm()).generatePublic(new X509EncodedKeySpec(encoded));
            Signature signature = Signature.getInstance(mark.algorithm());
            signature.initVerify(publicKey);
            signature.update(message);
            return signature.verify(mark.value());
        } catch (GeneralSecurityException notASignature) {
            return false;
        }
    }

    /** Keys by their ids. */
    static Map<String, TrustSheet.Key> byId(List<TrustSheet.Key> keys) {
        Map<String, TrustSheet.Key> byId = new HashMap<>();
        for (TrustSheet.Key key : keys) {
            byId.put(idOf(key), key);
        }
        return byId;
    }

    /** All keys of all roles. */
    static List<TrustSheet.Key> allKeys(TrustSheet trust) {
        List<TrustSheet.Key> all = new ArrayList<>();
        trust.roles().forEach(role -> all.addAll(role.keys()));
        return all;
    }
}
