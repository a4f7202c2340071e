package org.hallwright.draw;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.hallwright.design.Underlay;

/** A scanned drawing unpacked: how dark each pixel is, 0 for paper to 255 for ink. */
public final class Ink {

    private final int columns;
    private final int rows;
    private final byte[] pixels;

    private Ink(int columns, int rows, byte[] pixels) {
        this.columns = columns;
        this.rows = rows;
        this.pixels = pixels;
    }

    /** The scan's pixels; what a damaged scan lacks is paper. */
    public static Ink of(Underlay.Scan scan) {
        byte[] pixels = new byte[scan.columns() * scan.rows()];
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(scan.packed());
            int at = 0;
            while (at < pixels.length && !inflater.finished() && !inflater.needsInput()) {
                int got = inflater.inflate(pixels, at, pixels.length - at);
                if (got == 0) {
                    break;
                }
                at += got;
            }
        } catch (DataFormatException e) {
            Arrays.fill(pixels, (byte) 0);
        } finally {
            inflater.end();
        }
        return new Ink(scan.columns(), scan.rows(), pixels);
    }

    public int columns() {
        return columns;
    }

    public int rows() {
        return rows;
    }

    /** Darkness of one pixel, 0 to 255. */
    public int at(int column, int row) {
        return pixels[row * columns + column] & 0xFF;
    }

    /** Mean darkness of the pixels from (column0, row0) to before (column1, row1); at least one of them. */
    int mean(int column0, int row0, int column1, int row1) {
        long sum = 0;
        int lastColumn = Math.max(column0 + 1, column1);
        int lastRow = Math.max(row0 + 1, row1);
        for (int r = row0; r < lastRow; r++) {
            for (int c = column0; c < lastColumn; c++) {
                sum += pixels[r * columns + c] & 0xFF;
            }
        }
        return (int) (sum / ((long) (lastColumn - column0) * (lastRow - row0)));
    }
}
