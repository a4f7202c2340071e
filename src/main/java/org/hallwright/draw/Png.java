package org.hallwright.draw;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes pixels as PNG (ISO/IEC 15948), without a date, a name or a machine in it: the same pixels, the same bytes. */
public final class Png {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int TRUE_COLOUR = 2;
    private static final int TRUE_COLOUR_ALPHA = 6;

    private Png() {}

    /** Opaque pixels, ARGB, row by row; their alpha is left out. */
    public static byte[] of(int[] argb, int width, int height) {
        byte[] lines = new byte[height * (1 + 3 * width)];
        int at = 0;
        for (int row = 0; row < height; row++) {
            at++; // filter 0: none
            for (int column = 0; column < width; column++) {
                int pixel = argb[row * width + column];
                lines[at++] = (byte) (pixel >> 16);
                lines[at++] = (byte) (pixel >> 8);
                lines[at++] = (byte) pixel;
            }
        }
        return file(width, height, TRUE_COLOUR, lines);
    }

    /** Ink of a colour on nothing. */
    static byte[] of(Ink ink, int argb) {
        byte[] lines = new byte[ink.rows() * (1 + 4 * ink.columns())];
        int at = 0;
        for (int row = 0; row < ink.rows(); row++) {
            at++;
            for (int column = 0; column < ink.columns(); column++) {
                lines[at++] = (byte) (argb >> 16);
                lines[at++] = (byte) (argb >> 8);
                lines[at++] = (byte) argb;
                lines[at++] = (byte) (ink.at(column, row) * (argb >>> 24) / 255);
            }
        }
        return file(ink.columns(), ink.rows(), TRUE_COLOUR_ALPHA, lines);
    }

    private static byte[] file(int width, int height, int colourType, byte[] lines) {
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put((byte) 8)
                .put((byte) colourType)
                .put(new byte[3])
                .array();
        byte[] data = deflated(lines);
        return ByteBuffer.allocate(SIGNATURE.length + 3 * 12 + header.length + data.length)
                .put(SIGNATURE)
                .put(chunk("IHDR", header))
                .put(chunk("IDAT", data))
                .put(chunk("IEND", new byte[0]))
                .array();
    }

    private static byte[] chunk(String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(data);
        return ByteBuffer.allocate(12 + data.length)
                .putInt(data.length)
                .put(name)
                .put(data)
                .putInt((int) check.getValue())
                .array();
    }

    private static byte[] deflated(byte[] lines) {
        Deflater deflater = new Deflater(6);
        try {
            deflater.setInput(lines);
            deflater.finish();
            byte[] out = new byte[lines.length / 2 + 1024];
            int at = 0;
            while (!deflater.finished()) {
                if (at == out.length) {
                    out = Arrays.copyOf(out, out.length * 2);
                }
                at += deflater.deflate(out, at, out.length - at);
            }
            return Arrays.copyOf(out, at);
        } finally {
            deflater.end();
        }
    }
}
