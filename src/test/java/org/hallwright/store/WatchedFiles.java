package org.hallwright.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import org.h2.message.DbException;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** A file system of H2 in which a test sees every call on a database file before it is made, and may let it fail. */
public final class WatchedFiles extends FilePathWrapper {

    static final String SCHEME = "watched";

    /** What H2 asks of a file. */
    enum Call {
        OPEN,
        READ,
        WRITE,
        TRUNCATE,
        FORCE,
        SIZE,
        MOVE,
        DELETE
    }

    /** Sees a call before it is made; what it throws is what H2 gets. */
    @FunctionalInterface
    interface Watcher {
        /** @param bytes what is to be written; for a move, the new name */
        void before(Call call, String file, long position, byte[] bytes) throws IOException;
    }

    private static final byte[] NO_BYTES = new byte[0];

    private static Watcher watcher = (call, file, position, bytes) -> {};

    static void watch(Watcher next) {
        watcher = next;
        FilePath.register(new WatchedFiles());
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        watcher.before(Call.OPEN, path(), 0, NO_BYTES);
        return new Channel(path(), getBase().open(mode));
    }

    @Override
    public void moveTo(FilePath target, boolean atomicReplace) {
        unchecked(Call.MOVE, target.unwrap().toString().getBytes(StandardCharsets.UTF_8));
        super.moveTo(target, atomicReplace);
    }

    @Override
    public void delete() {
        unchecked(Call.DELETE, NO_BYTES);
        super.delete();
    }

    private String path() {
        return getBase().toString();
    }

    private void unchecked(Call call, byte[] bytes) {
        try {
            watcher.before(call, path(), 0, bytes);
        } catch (IOException e) {
            throw DbException.convertIOException(e, path());
        }
    }

    private static final class Channel extends FileBase {
        private final String file;
        private final FileChannel real;

        Channel(String file, FileChannel real) {
            this.file = file;
            this.real = real;
        }

        @Override
        public int read(ByteBuffer target, long position) throws IOException {
            watcher.before(Call.READ, file, position, NO_BYTES);
            return real.read(target, position);
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            watcher.before(Call.READ, file, real.position(), NO_BYTES);
            return real.read(target);
        }

        @Override
        public int write(ByteBuffer source, long position) throws IOException {
            watcher.before(Call.WRITE, file, position, copy(source));
            return real.write(source, position);
        }

        @Override
        public int write(ByteBuffer source) throws IOException {
            watcher.before(Call.WRITE, file, real.position(), copy(source));
            return real.write(source);
        }

        private static byte[] copy(ByteBuffer source) {
            byte[] bytes = new byte[source.remaining()];
            source.duplicate().get(bytes);
            return bytes;
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            watcher.before(Call.TRUNCATE, file, size, NO_BYTES);
            real.truncate(size);
            return this;
        }

        @Override
        public void force(boolean metaData) throws IOException {
            watcher.before(Call.FORCE, file, 0, NO_BYTES);
            real.force(metaData);
        }

        @Override
        public long size() throws IOException {
            watcher.before(Call.SIZE, file, 0, NO_BYTES);
            return real.size();
        }

        @Override
        public long position() throws IOException {
            return real.position();
        }

        @Override
        public FileChannel position(long newPosition) throws IOException {
            real.position(newPosition);
            return this;
        }

        @Override
        public synchronized FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return real.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            real.close();
        }
    }
}
