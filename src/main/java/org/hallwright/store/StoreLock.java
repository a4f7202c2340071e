package org.hallwright.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.hallwright.base.Times;
import org.jspecify.annotations.Nullable;

/**
 * One process at a time. The lock is the operating system's, which lets go when the process dies; the words in the file
 * only tell a second instance who holds it, and the next one that the last did not close.
 */
final class StoreLock implements AutoCloseable {

    /** Far behind the words: where locks are mandatory, a locked byte cannot be read by others. */
    private static final long LOCKED_BYTE = 1L << 40;

    private final FileChannel channel;
    private final FileLock lock;
    private final @Nullable Holder predecessor;

    /** Who holds, or held, the store, and since when: a moment, or whatever words stand there. */
    record Holder(String pid, String user, String host, Object since) {

        static Holder parse(String text) {
            String[] lines = text.split("\n", -1);
            return new Holder(at(lines, 0), at(lines, 1), at(lines, 2), Times.read(at(lines, 3)));
        }

        private static String at(String[] lines, int i) {
            return i < lines.length ? lines[i].strip() : "?";
        }
    }

    private StoreLock(FileChannel channel, FileLock lock, @Nullable Holder predecessor) {
        this.channel = channel;
        this.lock = lock;
        this.predecessor = predecessor;
    }

    static StoreLock take(Path file, Instant now) throws StoreFailure, IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        boolean taken = false;
        try {
            StorePlace.restrict(file);
            FileLock lock;
            try {
                lock = channel.tryLock(LOCKED_BYTE, 1, false);
            } catch (OverlappingFileLockException sameProcess) {
                lock = null;
            }
            String text = read(channel);
            if (lock == null) {
                Holder holder = Holder.parse(text);
                throw StoreFailure.of(
                        StoreMessage.HELD_BY_OTHER,
                        String.valueOf(file.getFileName()),
                        holder.pid(),
                        holder.user(),
                        holder.host(),
                        holder.since());
            }
            String mine = ProcessHandle.current().pid() + "\n" + System.getProperty("user.name", "?") + "\n" + host()
                    + "\n" + now + "\n";
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(mine.getBytes(StandardCharsets.UTF_8)), 0);
            taken = true;
            return new StoreLock(channel, lock, text.isBlank() ? null : Holder.parse(text));
        } finally {
            if (!taken) {
                channel.close();
            }
        }
    }

    /** Who held the store before without closing it, if anyone. */
    @Nullable
    Holder predecessor() {
        return predecessor;
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer words = ByteBuffer.allocate(2_000);
        while (words.hasRemaining() && channel.read(words, words.position()) > 0) {
            // reads on until the file or the buffer ends
        }
        return new String(words.array(), 0, words.position(), StandardCharsets.UTF_8);
    }

    /** The machine's name as the system tells it, without asking a network. */
    private static String host() {
        String name = System.getenv().getOrDefault("HOSTNAME", System.getenv().getOrDefault("COMPUTERNAME", ""));
        if (!name.isBlank()) {
            return name;
        }
        try {
            return java.nio.file.Files.readString(Path.of("/proc/sys/kernel/hostname"))
                    .strip();
        } catch (IOException noProc) {
            return "?";
        }
    }

    /** Lets go but leaves the words, as after a failure: the next one shall know. */
    void abandon() throws IOException {
        lock.release();
        channel.close();
    }

    @Override
    public void close() throws IOException {
        channel.truncate(0);
        abandon();
    }
}
