package org.hallwright.store.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.codec.file.Disk;
import org.hallwright.codec.file.FileTooLargeException;
import org.hallwright.codec.file.SafeFiles;
import org.hallwright.store.Trouble;
import org.hallwright.store.crypto.CryptoMessage;
import org.hallwright.store.crypto.EncryptedFile;
import org.hallwright.store.crypto.KdfSettings;
import org.jspecify.annotations.Nullable;

/** Saves and opens design archives. A save replaces the file in one step and keeps the former one as {@code ~1}. */
public final class ArchiveFiles {

    /** The largest archive that is read, bytes. */
    public static final int LARGEST_BYTES = 256 << 20;

    private ArchiveFiles() {}

    /** Saves without encryption. */
    public static Outcome<Path> save(Path file, DesignArchive archive) {
        return save(Disk.REAL, file, archive);
    }

    /** As {@link #save(Path, DesignArchive)}, on the given disk. */
    static Outcome<Path> save(Disk disk, Path file, DesignArchive archive) {
        return write(disk, file, archive.toBytes());
    }

    /** Saves under a passphrase, which the caller wipes. */
    public static Outcome<Path> save(Path file, DesignArchive archive, char[] passphrase, KdfSettings settings) {
        return write(Disk.REAL, file, EncryptedFile.encrypt(archive.toBytes(), passphrase, settings));
    }

    private static Outcome<Path> write(Disk disk, Path file, byte[] bytes) {
        try {
            SafeFiles.write(disk, file, out -> out.write(bytes), true);
            return Outcome.ok(file);
        } catch (IOException e) {
            return Outcome.failed(Trouble.of(e, String.valueOf(file.getFileName())));
        }
    }

    /**
     * Opens an archive and checks every byte.
     *
     * @param passphrase for an encrypted one; null where the caller has none
     * @param fips whether only FIPS-approved key derivation is accepted
     */
    public static Outcome<DesignArchive> open(Path file, char @Nullable [] passphrase, boolean fips) {
        String name = String.valueOf(file.getFileName());
        byte[] bytes;
        try {
            bytes = SafeFiles.read(file, LARGEST_BYTES);
        } catch (FileTooLargeException e) {
            return Outcome.failed(Problem.error(ArchiveMessage.TOO_LARGE, name, e.maxBytes()));
        } catch (IOException e) {
            return Outcome.failed(Trouble.of(e, name));
        }
        return read(bytes, passphrase, fips).then(Outcome::ok);
    }

    /** As {@link #open}, of bytes already read. */
    public static Outcome<DesignArchive> read(byte[] bytes, char @Nullable [] passphrase, boolean fips) {
        if (!EncryptedFile.isOne(bytes)) {
            return DesignArchive.read(bytes);
        }
        if (passphrase == null) {
            return Outcome.failed(Problem.error(CryptoMessage.NEEDS_PASSPHRASE, ""));
        }
        return EncryptedFile.decrypt(bytes, passphrase, fips).then(DesignArchive::read);
    }

    /**
     * The newest intact archive at this path: the file, else the one before it. The damaged file is left as it is; its
     * problems stand beside the value.
     */
    public static Outcome<DesignArchive> recover(Path file, char @Nullable [] passphrase, boolean fips) {
        Outcome<DesignArchive> newest = open(file, passphrase, fips);
        Path previous = SafeFiles.previousOf(file);
        if (newest.isOk() || !Files.exists(previous)) {
            return newest;
        }
        return switch (open(previous, passphrase, fips)) {
            case Outcome.Failed<DesignArchive> alsoBad -> newest;
            case Outcome.Ok<DesignArchive> older -> {
                java.util.List<Problem> told = new java.util.ArrayList<>();
                for (Problem problem : newest.problems()) {
                    told.add(Problem.warning(
                            problem.message(),
                            problem.place(),
                            problem.arguments().toArray()));
                }
                told.add(Problem.warning(
                        ArchiveMessage.USED_PREVIOUS, String.valueOf(file.getFileName()), previous.getFileName() + ""));
                yield Outcome.ok(older.value(), told);
            }
        };
    }

    /** Whether the bytes begin like an archive, encrypted or not, rather than like a design's plain JSON. */
    public static boolean looksLikeArchive(byte[] bytes) {
        return EncryptedFile.isOne(bytes)
                || (bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] <= 6 && bytes[3] <= 6);
    }
}
