package org.hallwright.pack;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.base.Sha256;

/**
 * Who did what and when, one line each, appended and forced. Every line ends with a SHA-256 over itself and the line
 * before, so that no line can be changed, left out or moved without breaking all that follow. The last line's hash, noted
 * elsewhere, also shows a log that was cut short.
 */
public final class AuditLog {

    private static final String FIRST = "0".repeat(64);
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\t]+");
    private static final int MAX_FIELD = 500;

    private final Path file;

    public AuditLog(Path file) {
        this.file = file;
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

    /** Appends a line; when this returns, the disk has it. */
    public Line append(Instant at, String who, String what, String subject, String detail) throws IOException {
        List<String> lines = lines();
        String before = lines.isEmpty() ? FIRST : hashOf(lines.getLast());
        String text = String.join("\t", at.toString(), clean(who), clean(what), clean(subject), clean(detail));
        String hash = chain(before, text);
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            ByteBuffer bytes = ByteBuffer.wrap((text + "\t" + hash + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        return new Line(at, clean(who), clean(what), clean(subject), clean(detail), hash);
    }

    /** Every line, if the chain is whole; else the first line that does not fit. */
    public Outcome<List<Line>> verify() {
        List<Line> read = new ArrayList<>();
        try {
            String before = FIRST;
            for (String line : lines()) {
                String[] fields = line.split("\t", -1);
                int number = read.size() + 1;
                if (fields.length != 6
                        || !fields[5].equals(chain(before, line.substring(0, Math.max(0, line.lastIndexOf('\t')))))) {
                    return Outcome.failed(Problem.error(PackMessage.AUDIT_BROKEN, "line " + number, number));
                }
                read.add(new Line(Instant.parse(fields[0]), fields[1], fields[2], fields[3], fields[4], fields[5]));
                before = fields[5];
            }
            return Outcome.ok(List.copyOf(read));
        } catch (IOException e) {
            return Outcome.failed(Problem.error(
                    PackMessage.IO,
                    String.valueOf(file.getFileName()),
                    e.getClass().getSimpleName()));
        }
    }

    private List<String> lines() throws IOException {
        return Files.exists(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
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
        String line = UNPRINTABLE.matcher(text).replaceAll(" ");
        return line.length() > MAX_FIELD ? line.substring(0, MAX_FIELD) : line;
    }
}
