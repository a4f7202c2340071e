package org.hallwright.codec.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * The calls on which durability rests, one method each. There is one real disk; tests record the calls, let the n-th of
 * them fail, or cut the power between two.
 */
public interface Disk {

    /** Creates a new file readable by its owner alone and opens it for writing. */
    FileChannel create(Path file) throws IOException;

    /** Opens a file, made where there is none and readable by its owner alone, to be read and changed in place. */
    FileChannel openInPlace(Path file) throws IOException;

    void force(FileChannel channel) throws IOException;

    /** Gives {@code existing} the second name {@code link}; falls back to a forced copy where links are unknown (FAT). */
    void linkOrCopy(Path existing, Path link) throws IOException;

    /** Replaces {@code target} in one step. */
    void moveAtomically(Path source, Path target) throws IOException;

    /** Makes the folder's entries durable; a no-op where folders cannot be opened (Windows). */
    void forceFolder(Path folder) throws IOException;

    void deleteIfExists(Path file) throws IOException;

    /** Makes a closed file's content durable. */
    void forceFile(Path file) throws IOException;

    /** The real file system. */
    Disk REAL = new Disk() {
        @Override
        public FileChannel create(Path file) throws IOException {
            return open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        }

        @Override
        public FileChannel openInPlace(Path file) throws IOException {
            return open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        }

        private static FileChannel open(Path file, StandardOpenOption... how) throws IOException {
            try {
                return FileChannel.open(
                        file,
                        Set.of(how),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } catch (UnsupportedOperationException noPosix) {
                return FileChannel.open(file, how);
            }
        }

        @Override
        public void force(FileChannel channel) throws IOException {
            channel.force(true);
        }

        @Override
        public void linkOrCopy(Path existing, Path link) throws IOException {
            try {
                Files.createLink(link, existing);
            } catch (FileAlreadyExistsException taken) {
                throw taken;
            } catch (UnsupportedOperationException | IOException noLinks) {
                Files.copy(existing, link);
                forceFile(link);
            }
        }

        @Override
        public void moveAtomically(Path source, Path target) throws IOException {
            Files.move(source, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }

        @Override
        public void forceFolder(Path folder) throws IOException {
            if (System.getProperty("os.name", "").startsWith("Windows")) {
                return;
            }
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }

        @Override
        public void deleteIfExists(Path file) throws IOException {
            Files.deleteIfExists(file);
        }

        @Override
        public void forceFile(Path file) throws IOException {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
        }
    };
}
