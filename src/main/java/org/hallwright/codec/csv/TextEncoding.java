package org.hallwright.codec.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * In which letters a text file is written. A byte order mark decides; without one a file that is valid UTF-8 is UTF-8, one
 * with a zero in every other byte is UTF-16, and any other is what Western European spreadsheets write, Windows-1252.
 *
 * @param charset how to decode
 * @param markBytes length of the byte order mark to skip
 * @param guessed whether nothing in the file proves it
 */
public record TextEncoding(Charset charset, int markBytes, boolean guessed) {

    private static final int SAMPLE = 4096;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** Reads the whole stream once; null where it is no text at all, because it holds zero bytes. */
    public static @Nullable TextEncoding of(InputStream in) throws IOException {
        byte[] buffer = new byte[1 << 16];
        int length = in.readNBytes(buffer, 0, SAMPLE);
        TextEncoding marked = marked(buffer, length);
        if (marked != null) {
            return marked;
        }
        int[] zeros = new int[2];
        for (int i = 0; i < length; i++) {
            zeros[i % 2] += buffer[i] == 0 ? 1 : 0;
        }
        // Latin text in UTF-16 has a zero in nearly every character; a third allows for other scripts.
        if (zeros[1] > length / 6 && zeros[0] == 0) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 0, true);
        }
        if (zeros[0] > length / 6 && zeros[1] == 0) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 0, true);
        }
        return eightBit(in, buffer, length);
    }

    private static @Nullable TextEncoding marked(byte[] start, int length) {
        if (length >= 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF) {
            return new TextEncoding(StandardCharsets.UTF_8, 3, false);
        }
        if (length >= 2 && start[0] == (byte) 0xFF && start[1] == (byte) 0xFE) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2, false);
        }
        if (length >= 2 && start[0] == (byte) 0xFE && start[1] == (byte) 0xFF) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2, false);
        }
        return null;
    }

    private static @Nullable TextEncoding eightBit(InputStream in, byte[] buffer, int first) throws IOException {
        CharsetDecoder utf8 = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer letters = CharBuffer.allocate(buffer.length);
        boolean isUtf8 = true;
        int held = first;
        while (true) {
            for (int i = 0; i < held; i++) {
                if (buffer[i] == 0) {
                    return null;
                }
            }
            ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, held);
            if (isUtf8) {
                letters.clear();
                isUtf8 = !utf8.decode(bytes, letters, false).isError();
            }
            int rest = isUtf8 ? bytes.remaining() : 0;
            System.arraycopy(buffer, held - rest, buffer, 0, rest);
            int more = in.read(buffer, rest, buffer.length - rest);
            if (more < 0) {
                boolean whole = isUtf8 && rest == 0;
                return new TextEncoding(whole ? StandardCharsets.UTF_8 : WINDOWS, 0, !whole);
            }
            held = rest + more;
        }
    }
}
