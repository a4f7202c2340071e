package org.hallwright.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hallwright.codec.file.Disk;
import org.jspecify.annotations.Nullable;

/**
 * What was saved since the database file was last written: one record for each accepted edit, appended and forced before
 * the edit is acknowledged. A record is chained to the one before by its seal, so that a torn end is recognised and no
 * record can be changed, left out or moved. Nothing in the file is ever overwritten.
 */
final class Journal implements AutoCloseable {

    /** A record longer than this cannot be ours: an edit writes a few pieces of at most 64 KiB each. */
    private static final int MAX_RECORD_BYTES = 1 << 30;

    private final Disk disk;
    private final Path file;
    private final Seal seal;
    private final Cloak cloak;
    private byte[] last;
    private @Nullable FileChannel channel;

    /**
     * A journal that continues the given state; its file is made with the first record.
     *
     * @param stateSeal the seal over the state that the database file holds
     */
    Journal(Disk disk, Path file, Seal seal, Cloak cloak, byte[] stateSeal) {
        this.disk = disk;
        this.file = file;
        this.seal = seal;
        this.cloak = cloak;
        this.last = first(seal, stateSeal);
    }

    /** One statement of a commit. */
    record Entry(Sql sql, Object[] arguments) {
        Entry {
            arguments = arguments.clone();
        }
    }

    /** Makes a commit durable. When this returns, it is saved. */
    void append(List<Entry> entries) throws IOException {
        byte[] body = cloak.hide(encode(entries), last);
        byte[] check = next(seal, last, body);
        ByteBuffer record = ByteBuffer.allocate(Integer.BYTES + body.length + Seal.BYTES)
                .putInt(body.length)
                .put(body)
                .put(check)
                .flip();
        FileChannel open = channel;
        boolean fresh = open == null;
        if (open == null) {
            open = disk.create(file);
            channel = open;
        }
        while (record.hasRemaining()) {
            open.write(record);
        }
        disk.force(open);
        Path folder = file.toAbsolutePath().getParent();
        if (fresh && folder != null) {
            disk.forceFolder(folder);
        }
        last = check;
    }

    boolean isEmpty() {
        return channel == null;
    }

    /** Whether the file is still where it was made; a pulled disk or an unlinked file takes writes and keeps none. */
    boolean isThere() {
        return channel == null || Files.exists(file);
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }

    /** The commits of a journal file as far as they are whole, and how many bytes behind them are not. */
    record Content(List<List<Entry>> commits, long droppedBytes) {}

    /** Reads a journal that must continue the given state. */
    static Content read(Path file, Seal seal, Cloak cloak, byte[] stateSeal) throws IOException {
        List<List<Entry>> commits = new ArrayList<>();
        if (!Files.exists(file)) {
            return new Content(commits, 0);
        }
        long size = Files.size(file);
        long read = 0;
        byte[] last = first(seal, stateSeal);
        try (DataInputStream in = new DataInputStream(new java.io.BufferedInputStream(Files.newInputStream(file)))) {
            while (size - read >= Integer.BYTES + Seal.BYTES) {
                int length = in.readInt();
                if (length < 0 || length > MAX_RECORD_BYTES || length > size - read - Integer.BYTES - Seal.BYTES) {
                    break;
                }
                byte[] body = in.readNBytes(length);
                byte[] check = in.readNBytes(Seal.BYTES);
                if (!Seal.equal(check, next(seal, last, body))) {
                    break;
                }
                byte[] open = cloak.show(body, last);
                if (open == null) {
                    break;
                }
                commits.add(decode(open));
                last = check;
                read += Integer.BYTES + length + Seal.BYTES;
            }
        }
        return new Content(commits, size - read);
    }

    private static byte[] first(Seal seal, byte[] stateSeal) {
        return seal.row("journal").add(stateSeal).seal();
    }

    private static byte[] next(Seal seal, byte[] last, byte[] body) {
        return seal.row("record").add(last).add(body).seal();
    }

    private static byte[] encode(List<Entry> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(entries.size());
            for (Entry entry : entries) {
                out.writeByte(entry.sql().code());
                out.writeByte(entry.arguments().length);
                for (Object argument : entry.arguments()) {
                    switch (argument) {
                        case Long number -> {
                            out.writeByte('L');
                            out.writeLong(number);
                        }
                        case Integer number -> {
                            out.writeByte('I');
                            out.writeInt(number);
                        }
                        case Boolean flag -> {
                            out.writeByte('Z');
                            out.writeBoolean(flag);
                        }
                        case byte[] block -> writeBytes(out, 'B', block);
                        case String text ->
                            writeBytes(out, 'S', text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
                        default -> throw new IllegalArgumentException("no column has the type " + argument.getClass());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void writeBytes(DataOutputStream out, char tag, byte[] block) throws IOException {
        out.writeByte(tag);
        out.writeInt(block.length);
        out.write(block);
    }

    /** The record has matched its seal, so it is what {@link #encode} wrote. */
    private static List<Entry> decode(byte[] body) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(body));
        Entry[] entries = new Entry[in.readInt()];
        for (int i = 0; i < entries.length; i++) {
            Sql sql = Sql.of(in.readByte());
            Object[] arguments = new Object[in.readByte()];
            for (int k = 0; k < arguments.length; k++) {
                byte tag = in.readByte();
                arguments[k] = switch (tag) {
                    case 'L' -> in.readLong();
                    case 'I' -> in.readInt();
                    case 'Z' -> in.readBoolean();
                    case 'B' -> in.readNBytes(in.readInt());
                    case 'S' -> new String(in.readNBytes(in.readInt()), java.nio.charset.StandardCharsets.UTF_8);
                    default -> throw new IOException("no column has the tag " + tag);
                };
            }
            entries[i] = new Entry(sql, arguments);
        }
        return Arrays.asList(entries);
    }
}
