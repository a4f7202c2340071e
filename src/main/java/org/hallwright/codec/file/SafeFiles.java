package org.hallwright.codec.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Replaces whole files: temporary file in the same folder, write, force, atomic move, force the folder. Existing content
 * is replaced only by a complete file.
 */
public final class SafeFiles {

    private SafeFiles() {}

    /** What goes into the file. The stream need not be closed. */
    @FunctionalInterface
    public interface Body {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Writes the file; what was there before is gone. */
    public static void write(Path target, byte[] content) throws IOException {
        write(target, out -> out.write(content));
    }

    /** Writes the file; what was there before is gone. */
    public static void write(Path target, Body body) throws IOException {
        write(Disk.REAL, target, body, false);
    }

    /** Writes the file and keeps what was there before under the name with {@code ~1} appended. */
    public static void writeKeepingPrevious(Path target, Body body) throws IOException {
        write(Disk.REAL, target, body, true);
    }

    /** Where {@link #writeKeepingPrevious} puts the former content. */
    public static Path previousOf(Path target) {
        return target.resolveSibling(target.getFileName() + "~1");
    }

    /**
     * The content of a file of at most {@code maxBytes}.
     *
     * @throws FileTooLargeException before more than that is read, whatever size the file system claims
     */
    public static byte[] read(Path file, int maxBytes) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] content = in.readNBytes(maxBytes);
            if (content.length == maxBytes && in.read() >= 0) {
                throw new FileTooLargeException(file, maxBytes);
            }
            return content;
        }
    }

    /** Puts a complete file where it belongs: force, atomic move, force the folder. Both lie in the same folder. */
    public static void moveIntoPlace(Disk disk, Path complete, Path target) throws IOException {
        disk.forceFile(complete);
        disk.moveAtomically(complete, target);
        Path folder = target.toAbsolutePath().getParent();
        if (folder != null) {
            disk.forceFolder(folder);
        }
    }

    /** As {@link #write(Path, Body)} or {@link #writeKeepingPrevious}, on the given disk. */
    public static void write(Disk disk, Path target, Body body, boolean keepPrevious) throws IOException {
        Path absolute = target.toAbsolutePath();
        Path folder = absolute.getParent();
        if (folder == null) {
            throw new IOException("no folder to write into: " + target);
        }
        // A random name, because two instances may save the same file at the same moment.
        Path fresh = folder.resolve("." + absolute.getFileName() + "." + java.util.UUID.randomUUID() + ".tmp");
        Path kept = keepPrevious ? folder.resolve(fresh.getFileName() + ".previous") : null;
        Throwable failure = null;
        try {
            try (FileChannel channel = disk.create(fresh)) {
                OutputStream out = new java.io.BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
                body.writeTo(out);
                out.flush();
                disk.force(channel);
            }
            if (kept != null && Files.exists(absolute)) {
                disk.linkOrCopy(absolute, kept);
                disk.moveAtomically(kept, previousOf(absolute));
                // rename(2) does nothing, and leaves both names, where a failed save made them the same file.
                disk.deleteIfExists(kept);
            }
            disk.moveAtomically(fresh, absolute);
            disk.forceFolder(folder);
        } catch (IOException | RuntimeException | Error e) {
            failure = e;
            throw e;
        } finally {
            if (failure != null) {
                clear(disk, fresh, failure);
                clear(disk, kept, failure);
            }
        }
    }

    private static void clear(Disk disk, @Nullable Path leftover, Throwable failure) {
        if (leftover == null) {
            return;
        }
        try {
            disk.deleteIfExists(leftover);
        } catch (IOException | RuntimeException | Error e) {
            failure.addSuppressed(e);
        }
    }
}
