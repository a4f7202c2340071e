package org.hallwright.codec.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Takes the clock out of office files that our own libraries wrote, so that the same content is the same bytes. */
public final class Timeless {

    /** The first day that a zip entry can carry. */
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final String CORE = "docProps/core.xml";
    private static final int END = 0x0605_4b50;
    private static final int END_SIZE = 22;
    private static final int CENTRAL_SIZE = 46;
    private static final int LOCAL_SIZE = 30;
    private static final int STORED = 0;

    private Timeless() {}

    /**
     * The same package (ECMA-376, part 2) with entries dated by the first day of zip and its creation dated by {@code day}.
     *
     * @param file as a library of ours wrote it; files of others are read by stricter readers
     * @param day a W3CDTF date with time, such as {@code 2026-11-28T00:00:00Z}
     */
    public static byte[] officeFile(byte[] file, String day) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(file.length);
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.setLevel(Deflater.DEFAULT_COMPRESSION);
            for (Map.Entry<String, byte[]> entry : entries(file).entrySet()) {
                byte[] content = entry.getValue();
                if (entry.getKey().equals(CORE)) {
                    String core = new String(content, StandardCharsets.UTF_8)
                            .replaceAll("(<dcterms:(?:created|modified)[^>]*>)[^<]*", "$1" + day);
                    content = core.getBytes(StandardCharsets.UTF_8);
                }
                ZipEntry same = new ZipEntry(entry.getKey());
                same.setTimeLocal(EPOCH);
                out.putNextEntry(same);
                out.write(content);
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** By the directory at the end: lengths stand there and not before the content, which streams cannot read. */
    private static Map<String, byte[]> entries(byte[] file) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int end = file.length - END_SIZE;
        if (end < 0 || in.getInt(end) != END) {
            throw new IOException("no zip directory at the end");
        }
        int count = in.getShort(end + 10) & 0xFFFF;
        int at = in.getInt(end + 16);
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            int method = in.getShort(at + 10);
            int packed = in.getInt(at + 20);
            int length = in.getInt(at + 24);
            int name = in.getShort(at + 28) & 0xFFFF;
            int more = (in.getShort(at + 30) & 0xFFFF) + (in.getShort(at + 32) & 0xFFFF);
            int local = in.getInt(at + 42);
            int content = local + LOCAL_SIZE + (in.getShort(local + 26) & 0xFFFF) + (in.getShort(local + 28) & 0xFFFF);
            entries.put(
                    new String(file, at + CENTRAL_SIZE, name, StandardCharsets.UTF_8),
                    unpacked(file, content, packed, length, method == STORED));
            at += CENTRAL_SIZE + name + more;
        }
        return entries;
    }

    private static byte[] unpacked(byte[] file, int from, int packed, int length, boolean stored) throws IOException {
        byte[] out = new byte[length];
        if (stored) {
            System.arraycopy(file, from, out, 0, length);
            return out;
        }
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(file, from, packed);
            int at = 0;
            while (at < length) {
                int got = inflater.inflate(out, at, length - at);
                if (got == 0) {
                    throw new IOException("an entry is shorter than its directory says");
                }
                at += got;
            }
            return out;
        } catch (DataFormatException e) {
            throw new IOException("an entry is not deflated", e);
        } finally {
            inflater.end();
        }
    }
}
