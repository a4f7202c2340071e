package org.hallwright.store.crypto;

import java.util.function.LongSupplier;

/**
 * How a passphrase is made expensive to guess.
 *
 * @param kind the function
 * @param memoryKiB Argon2id: working memory, KiB (65,536 to 1,048,576); 0 for PBKDF2
 * @param rounds Argon2id: passes (3 to 16); PBKDF2: iterations (600,000 to 10,000,000)
 * @param lanes Argon2id: lanes (1 to 16); 0 for PBKDF2
 */
public record KdfSettings(Kind kind, int memoryKiB, int rounds, int lanes) {

    /** Which function. */
    public enum Kind {
        /** Argon2id, RFC 9106. */
        ARGON2ID,
        /** PBKDF2 with HMAC-SHA-512, NIST SP 800-132: for FIPS mode, from the platform's own provider. */
        PBKDF2_SHA512
    }

    /** RFC 9106 section 4, second recommended option: below it a header is a downgrade. */
    static final int LEAST_MEMORY_KIB = 64 * 1024;

    /** Above it a header is an attack on this machine's memory. */
    static final int MOST_MEMORY_KIB = 1024 * 1024;

    /** A new passphrase takes two derivations, one to open and one to wrap, and less than a second. */
    static final long LONGEST_NANOS = 450_000_000L;

    static final int LEAST_PASSES = 3;
    static final int MOST_PASSES = 16;
    static final int MOST_LANES = 16;

    /** OWASP Password Storage Cheat Sheet, for SHA-256; SHA-512 costs an attacker more. */
    static final int LEAST_ITERATIONS = 600_000;

    static final int MOST_ITERATIONS = 10_000_000;

    /** 256 MiB, 3 passes, 4 lanes. */
    static KdfSettings standard() {
        return new KdfSettings(Kind.ARGON2ID, 256 * 1024, 3, 4);
    }

    /** A million iterations of PBKDF2-HMAC-SHA512. */
    static KdfSettings fips() {
        return new KdfSettings(Kind.PBKDF2_SHA512, 0, 1_000_000, 0);
    }

    /** What a key made on this machine is wrapped with. Finding that out takes about half a second. */
    public static KdfSettings ofThisMachine(boolean fips) {
        return fips ? fips() : calibrated(System::nanoTime);
    }

    /**
     * The standard, with half the memory, or a quarter, where this machine would take longer than {@link #LONGEST_NANOS}. The
     * least is timed, for the time grows with the memory; the run before it is for the compiler.
     */
    static KdfSettings calibrated(LongSupplier nanoTime) {
        KdfSettings settings = standard();
        KdfSettings least = settings.withMemory(LEAST_MEMORY_KIB);
        PassphraseKey.derive("calibration".toCharArray(), new byte[16], least);
        long start = nanoTime.getAsLong();
        PassphraseKey.derive("calibration".toCharArray(), new byte[16], least);
        long took = nanoTime.getAsLong() - start;
        while (settings.memoryKiB > LEAST_MEMORY_KIB && took * settings.memoryKiB / LEAST_MEMORY_KIB > LONGEST_NANOS) {
            settings = settings.withMemory(settings.memoryKiB / 2);
        }
        return settings;
    }

    private KdfSettings withMemory(int kiB) {
        return new KdfSettings(kind, kiB, rounds, lanes);
    }

    /** Whether the settings lie between floor and ceiling; a header that says otherwise is not obeyed. */
    boolean areAcceptable() {
        return switch (kind) {
            case ARGON2ID ->
                memoryKiB >= LEAST_MEMORY_KIB
                        && memoryKiB <= MOST_MEMORY_KIB
                        && rounds >= LEAST_PASSES
                        && rounds <= MOST_PASSES
                        && lanes >= 1
                        && lanes <= MOST_LANES;
            case PBKDF2_SHA512 ->
                memoryKiB == 0 && lanes == 0 && rounds >= LEAST_ITERATIONS && rounds <= MOST_ITERATIONS;
        };
    }
}
