package org.hallwright.pack;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.base.Sha256;
import org.hallwright.codec.file.Disk;
import org.hallwright.codec.file.SafeFiles;
import org.jspecify.annotations.Nullable;

/**
 * Who did what and when, one line each, appended and forced. Every line ends with a SHA-256 over itself and the line
 * before, so that no line can be changed, left out or moved without breaking all that follow. The last line's hash, noted
 * elsewhere, also shows a log that was cut short.
 */
public final class AuditLog {

    private static final String FIRST = "0".repeat(64);
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\t]+");
    private static final int MAX_FIELD = 500;

    /** What the line is called that keeps a torn end. */
    private static final String TORN = "log-torn";

    /** Some hundred thousand lines; beyond it a log is archived by hand. */
    private static final int MAX_BYTES = 64 << 20;

    private final Path file;
    private final Disk disk;

    public AuditLog(Path file) {
        this(file, Disk.REAL);
    }

    AuditLog(Path file, Disk disk) {
        this.file = file;
        this.disk = disk;
    }

    /**
     * One line of the log.
     *
     * @param at when, by this machine's clock
     * @param who the person, as the system knows them
     * @param what the action, such as {@code pack-install}
     * @param subject what it was done to
     * @param detail anything else, such as the reason of a roll-back
     * @param hash the line's hash
     */
    public record Line(Instant at, String who, String what, String subject, String detail, String hash) {}

    /** Appends a line; when this returns, the disk has it. Two processes do so one after the other. */
    public Line append(Instant at, String who, String what, String subject, String detail) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            makePrivate(folder);
        }
        try (FileChannel channel = disk.openInPlace(file);
                FileLock lock = channel.lock()) {
            ByteBuffer content = ByteBuffer.allocate((int) Math.min(channel.size(), MAX_BYTES));
            while (content.hasRemaining() && channel.read(content, content.position()) >= 0) {
                // reads on until all of it is there
            }
            byte[] all = Arrays.copyOf(content.array(), content.position());
            int whole = lengthOfWholeLines(all);
            String lines = new String(all, 0, whole, StandardCharsets.UTF_8);
            int lastLine = lines.lastIndexOf('\n', lines.length() - 2) + 1;
            String before = lines.isEmpty() ? FIRST : hashOf(lines.substring(lastLine, lines.length() - 1));
            String mended = "";
            if (whole < all.length) {
                // Cut off by a power failure and never acknowledged; or not: what stood there stays in the log.
                String torn = printable(new String(all, whole, all.length - whole, StandardCharsets.UTF_8));
                mended = line(before, at.toString(), clean(who), TORN, (all.length - whole) + " bytes", torn);
                before = hashOf(mended.strip());
            }
            String line = line(before, at.toString(), clean(who), clean(what), clean(subject), clean(detail));
            channel.truncate(whole);
            ByteBuffer bytes = ByteBuffer.wrap((mended + line).getBytes(StandardCharsets.UTF_8));
            long end = whole;
            while (bytes.hasRemaining()) {
                end += channel.write(bytes, end);
            }
            channel.force(true);
            String hash = hashOf(line.strip());
            return new Line(at, clean(who), clean(what), clean(subject), clean(detail), lock.isValid() ? hash : "");
        }
    }

    static void makePrivate(Path folder) throws IOException {
        try {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (UnsupportedOperationException noPosix) {
            Files.createDirectories(folder);
        }
    }

    /**
     * Every line, if the chain is whole; else the first line that does not fit. An end without a line feed is a write that was cut
     * off, told as a warning: the next line that is written keeps what is there of it in a line of its own.
     */
    public Outcome<List<Line>> verify() {
        try {
            if (!Files.exists(file)) {
                return Outcome.ok(List.of());
            }
            return verify(SafeFiles.read(file, MAX_BYTES));
        } catch (IOException e) {
            return Outcome.failed(Problem.error(
                    PackMessage.IO,
                    String.valueOf(file.getFileName()),
                    e.getClass().getSimpleName()));
        }
    }

    /** As {@link #verify()}, of a log's bytes, such as an exported copy. */
    public static Outcome<List<Line>> verify(byte[] log) {
        int whole = lengthOfWholeLines(log);
        String text = new String(log, 0, whole, StandardCharsets.UTF_8);
        List<Line> read = new ArrayList<>();
        String before = FIRST;
        for (int from = 0; from < text.length(); ) {
            int end = text.indexOf('\n', from);
            int number = read.size() + 1;
            Line line = parse(text.substring(from, end), before);
            if (line == null) {
                return Outcome.failed(Problem.error(PackMessage.AUDIT_BROKEN, "line " + number, number));
            }
            read.add(line);
            before = line.hash();
            from = end + 1;
        }
        return whole == log.length
                ? Outcome.ok(List.copyOf(read))
                : Outcome.ok(
                        List.copyOf(read),
                        List.of(Problem.warning(
                                PackMessage.AUDIT_TORN, "line " + (read.size() + 1), log.length - whole)));
    }

    private static int lengthOfWholeLines(byte[] log) {
        int length = log.length;
        while (length > 0 && log[length - 1] != '\n') {
            length--;
        }
        return length;
    }

    /** The log's text, as {@link #verify(byte[])} reads it. */
    public static String text(List<Line> lines) {
        StringBuilder text = new StringBuilder();
        for (Line line : lines) {
            text.append(String.join(
                            "\t",
                            line.at().toString(),
                            line.who(),
                            line.what(),
                            line.subject(),
                            line.detail(),
                            line.hash()))
                    .append('\n');
        }
        return text.toString();
    }

    private static @Nullable Line parse(String line, String before) {
        String[] fields = line.split("\t", -1);
        if (fields.length != 6 || !fields[5].equals(chain(before, line.substring(0, line.lastIndexOf('\t'))))) {
            return null;
        }
        try {
            return new Line(Instant.parse(fields[0]), fields[1], fields[2], fields[3], fields[4], fields[5]);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static String printable(String text) {
        return UNPRINTABLE.matcher(text).replaceAll(" ");
    }

    private static String line(String before, String... fields) {
        String text = String.join("\t", fields);
        return text + "\t" + chain(before, text) + "\n";
    }

    private static String hashOf(String line) {
        return line.substring(line.lastIndexOf('\t') + 1);
    }

    private static String chain(String before, String text) {
        return Sha256.of((before + "\n" + text).getBytes(StandardCharsets.UTF_8))
                .hex();
    }

    /** One line, one field: whatever could look like another is made a blank. */
    private static String clean(String text) {
        String line = printable(text);
        return line.length() > MAX_FIELD ? line.substring(0, MAX_FIELD) : line;
    }
}
