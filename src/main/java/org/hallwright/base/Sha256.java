package org.hallwright.base;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A SHA-256 digest (FIPS 180-4), by which designs, packs and revisions are named.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Sha256(String hex) {

    public Sha256 {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a SHA-256 digest: " + hex);
        }
    }

    public static Sha256 of(byte[] bytes) {
        try {
            return new Sha256(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Hexadecimal digits in groups of four, as two people read them to each other. */
    public static String inFours(String hex) {
        return hex.replaceAll("(.{4})(?!$)", "$1 ");
    }

    /** The first twelve digits, enough for a title block. */
    public String brief() {
        return hex.substring(0, 12);
    }
}
