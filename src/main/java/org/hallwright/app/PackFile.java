package org.hallwright.app;

import java.nio.file.Files;
import java.nio.file.Path;
import org.hallwright.base.Outcome;
import org.hallwright.codec.file.InputFile;
import org.hallwright.pack.PackVerifier;
import org.jspecify.annotations.Nullable;

/**
 * A pack as it came: nothing of it has been believed yet.
 *
 * @param bytes the pack file
 * @param signatures what lies beside it; null where nothing does
 */
public record PackFile(byte[] bytes, byte @Nullable [] signatures) {

    /** What is added to a pack's name for the name of its signatures. */
    public static final String SIGNATURES = ".sig.json";

    private static final int MAX_SIGNATURES = 1 << 20;

    /** Reads a pack and the signatures beside it. */
    public static Outcome<PackFile> read(Path file) {
        return read(file, PackVerifier.LARGEST_BYTES);
    }

    /** Reads a signed file, such as a list of trusted keys, of at most so many bytes. */
    public static Outcome<PackFile> read(Path file, int most) {
        Path beside = file.resolveSibling(file.getFileName() + SIGNATURES);
        Outcome<byte[]> content = InputFile.read(file, most);
        return Files.exists(beside)
                ? content.then(bytes -> InputFile.read(beside, MAX_SIGNATURES)
                        .then(signatures -> Outcome.ok(new PackFile(bytes, signatures))))
                : content.then(bytes -> Outcome.ok(new PackFile(bytes, null)));
    }

    /** The signatures; no bytes where there are none. */
    public byte[] signaturesOrNothing() {
        return signatures == null ? new byte[0] : signatures;
    }
}
