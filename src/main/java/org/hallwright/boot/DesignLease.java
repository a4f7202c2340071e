package org.hallwright.boot;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.hallwright.app.LibraryMessage;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.base.Times;
import org.jspecify.annotations.Nullable;

/**
 * That one process at a time saves into a design file. The lock lies on a small file beside the design, because saving
 * replaces the design's own file; it is the operating system's, so a process that dies lets go.
 */
final class DesignLease implements AutoCloseable {
    /** Behind the words, so that others can read them where locks are mandatory. */
    private static final long LOCKED_BYTE = 1L << 40;

    private static final int MOST_WORDS = 400;

    private final Path file;
    private final FileChannel channel;
    private final FileLock lock;

    private DesignLease(Path file, FileChannel channel, FileLock lock) {
        this.file = file;
        this.channel = channel;
        this.lock = lock;
    }

    /** The lease, or who has it; empty (null inside) where the folder takes no file, as on read-only media. */
    static Outcome<Held> take(Path design) {
        Path name = design.toAbsolutePath().getFileName();
        Path beside = beside(design);
        FileChannel channel;
        try {
            channel = FileChannel.open(
                    beside, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (IOException noPlace) {
            return Outcome.ok(new Held(null));
        }
        try {
            FileLock lock = tryLock(channel);
            if (lock == null) {
                String[] words = read(channel).split("\n", -1);
                channel.close();
                return Outcome.failed(Problem.error(
                        LibraryMessage.IN_USE,
                        "",
                        String.valueOf(name),
                        word(words, 0),
                        word(words, 1),
                        Times.read(word(words, 2))));
            }
            String mine = ProcessHandle.current().pid() + "\n" + System.getProperty("user.name", "?") + "\n"
                    + Instant.now().truncatedTo(ChronoUnit.SECONDS) + "\n";
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(mine.getBytes(StandardCharsets.UTF_8)), 0);
            return Outcome.ok(new Held(new DesignLease(beside, channel, lock)));
        } catch (IOException e) {
            return Outcome.ok(new Held(null));
        }
    }

    private static Path beside(Path design) {
        Path whole = design.toAbsolutePath().normalize();
        return whole.resolveSibling("." + whole.getFileName() + ".lock");
    }

    /** Whether this is the lease on that design. */
    boolean isOn(Path design) {
        return file.equals(beside(design));
    }

    /** What {@link #take} brought: the lease, or null where none can be had but nobody else has one either. */
    record Held(@Nullable DesignLease lease) {}

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException sameProcess) {
            return null;
        }
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer words = ByteBuffer.allocate(MOST_WORDS);
        int n = channel.read(words, 0);
        return new String(words.array(), 0, Math.max(0, n), StandardCharsets.UTF_8);
    }

    private static String word(String[] words, int i) {
        return i < words.length ? words[i].strip() : "?";
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // the lock ends with the process at the latest
        }
    }
}
