package org.hallwright.codec.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.store.fs.FileBase;

/** A real disk whose every call a test sees before it is made, and may let fail. */
public final class WatchedDisk implements Disk {

    /** What is asked of the disk. */
    public enum Call {
        CREATE,
        OPEN,
        WRITE,
        TRUNCATE,
        FORCE,
        LINK,
        MOVE,
        FORCE_FOLDER,
        DELETE
    }

    /** Sees a call before it is made; {@code other} is the second name of a link or a move. */
    @FunctionalInterface
    public interface Watcher {
        void before(Call call, Path file, Path other, byte[] bytes) throws IOException;
    }

    private static final byte[] NO_BYTES = new byte[0];

    private final Watcher watcher;

    public WatchedDisk(Watcher watcher) {
        this.watcher = watcher;
    }

    @Override
    public FileChannel create(Path file) throws IOException {
        watcher.before(Call.CREATE, file, file, NO_BYTES);
        return new Channel(file, Disk.REAL.create(file));
    }

    @Override
    public FileChannel openInPlace(Path file) throws IOException {
        watcher.before(Call.OPEN, file, file, NO_BYTES);
        return new Channel(file, Disk.REAL.openInPlace(file));
    }

    @Override
    public void force(FileChannel channel) throws IOException {
        channel.force(true);
    }

    @Override
    public void linkOrCopy(Path existing, Path link) throws IOException {
        watcher.before(Call.LINK, existing, link, NO_BYTES);
        Disk.REAL.linkOrCopy(existing, link);
    }

    @Override
    public void moveAtomically(Path source, Path target) throws IOException {
        watcher.before(Call.MOVE, source, target, NO_BYTES);
        Disk.REAL.moveAtomically(source, target);
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        watcher.before(Call.FORCE_FOLDER, folder, folder, NO_BYTES);
        Disk.REAL.forceFolder(folder);
    }

    @Override
    public void deleteIfExists(Path file) throws IOException {
        watcher.before(Call.DELETE, file, file, NO_BYTES);
        Disk.REAL.deleteIfExists(file);
    }

    /** A file that others wrote: its content counts from here on. */
    @Override
    public void forceFile(Path file) throws IOException {
        watcher.before(Call.CREATE, file, file, NO_BYTES);
        watcher.before(Call.WRITE, file, file, Files.readAllBytes(file));
        watcher.before(Call.FORCE, file, file, NO_BYTES);
        Disk.REAL.forceFile(file);
    }

    private final class Channel extends FileBase {
        private final Path file;
        private final FileChannel real;

        Channel(Path file, FileChannel real) {
            this.file = file;
            this.real = real;
        }

        @Override
        public int write(ByteBuffer source) throws IOException {
            byte[] bytes = new byte[source.remaining()];
            source.duplicate().get(bytes);
            watcher.before(Call.WRITE, file, file, bytes);
            return real.write(source);
        }

        @Override
        public void force(boolean metaData) throws IOException {
            watcher.before(Call.FORCE, file, file, NO_BYTES);
            real.force(metaData);
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            return real.read(target);
        }

        @Override
        public int write(ByteBuffer source, long position) throws IOException {
            byte[] bytes = new byte[source.remaining()];
            source.duplicate().get(bytes);
            watcher.before(Call.WRITE, file, file, bytes);
            return real.write(source, position);
        }

        @Override
        public int read(ByteBuffer target, long position) throws IOException {
            return real.read(target, position);
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            watcher.before(Call.TRUNCATE, file, file, NO_BYTES);
            real.truncate(size);
            return this;
        }

        @Override
        public FileLock lock(long position, long size, boolean shared) throws IOException {
            return real.lock(position, size, shared);
        }

        @Override
        public long size() throws IOException {
            return real.size();
        }

        @Override
        public long position() throws IOException {
            return real.position();
        }

        @Override
        public FileChannel position(long newPosition) {
            throw new UnsupportedOperationException("files are only appended to");
        }

        @Override
        protected void implCloseChannel() throws IOException {
            real.close();
        }
    }
}
