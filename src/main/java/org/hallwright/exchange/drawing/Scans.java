package org.hallwright.exchange.drawing;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.base.Sha256;
import org.hallwright.design.Underlay;
import org.hallwright.exchange.drawing.Sketch.Spot;

/**
 * Reads PNG and JPEG scans of plans. The declared size is looked at before a pixel is decoded, what the picture says of itself
 * (colour profiles, comments, places) is not read at all, and what is kept is how dark each pixel is.
 */
public final class Scans {

    /** The largest file, bytes. */
    public static final int LARGEST_BYTES = 64 << 20;

    private static final long MOST_PIXELS = 50_000_000;

    /** Decoded pixels each way; a larger picture is read by every second, third … pixel. */
    private static final int MOST_DECODED = 4096;

    private Scans() {}

    /**
     * A scan as read: darkness of each pixel, 0 for paper to 255 for ink, and its size in its own pixels.
     *
     * @param step how many pixels of the file one of these is
     */
    @SuppressWarnings("ArrayRecordComponent") // a hand-over, never compared
    public record Picture(int columns, int rows, byte[] ink, int step) {}

    public static Outcome<Picture> read(byte[] bytes, String place) {
        if (bytes.length > LARGEST_BYTES) {
            return Outcome.failed(Problem.error(DrawingMessage.TOO_LARGE, place, bytes.length, LARGEST_BYTES));
        }
        String format = bytes.length > 8 && bytes[0] == (byte) 0x89 && bytes[1] == 'P'
                ? "png"
                : bytes.length > 3 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xD8 ? "jpeg" : "";
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        if (format.isEmpty() || !readers.hasNext()) {
            return Outcome.failed(Problem.error(DrawingMessage.NOT_AN_IMAGE, place));
        }
        ImageReader reader = readers.next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width * height > MOST_PIXELS || width < 1 || height < 1) {
                return Outcome.failed(Problem.error(DrawingMessage.TOO_MANY_PIXELS, place, width, height, MOST_PIXELS));
            }
            int step = (int) Math.max(1, (Math.max(width, height) + MOST_DECODED - 1) / MOST_DECODED);
            ImageReadParam every = reader.getDefaultReadParam();
            every.setSourceSubsampling(step, step, 0, 0);
            return Outcome.ok(picture(reader.read(0, every), step));
        } catch (IOException | RuntimeException e) {
            // The decoders meet damage with exceptions of many kinds; each means a picture that cannot be read.
            return Outcome.failed(Problem.error(DrawingMessage.NOT_AN_IMAGE, place));
        } finally {
            reader.dispose();
        }
    }

    private static Picture picture(BufferedImage image, int step) {
        int columns = image.getWidth();
        int rows = image.getHeight();
        byte[] ink = new byte[columns * rows];
        int[] line = new int[columns];
        for (int r = 0; r < rows; r++) {
            image.getRGB(0, r, columns, 1, line, 0, columns);
            for (int c = 0; c < columns; c++) {
                int p = line[c];
                // Rec. ITU-R BT.601-7 luma, in 1/1000; what is transparent is paper.
                int luma = (299 * (p >> 16 & 255) + 587 * (p >> 8 & 255) + 114 * (p & 255)) / 1000;
                ink[r * columns + c] = (byte) ((255 - luma) * (p >>> 24) / 255);
            }
        }
        return new Picture(columns, rows, ink, step);
    }

    /**
     * The picture on the hall's floor, upright: a turn is worked in.
     *
     * @param placement from the file's pixels, y upwards from its lower left corner
     */
    public static Outcome<Underlay> underlay(Picture picture, Placement placement, String name, Sha256 source) {
        double width = (double) picture.columns() * picture.step();
        double height = (double) picture.rows() * picture.step();
        double[] b = {1e300, 1e300, -1e300, -1e300};
        for (double[] corner : new double[][] {{0, 0}, {width, 0}, {0, height}, {width, height}}) {
            Spot p = placement.at(new Spot(corner[0], corner[1]));
            b[0] = Math.min(b[0], p.x());
            b[1] = Math.min(b[1], p.y());
            b[2] = Math.max(b[2], p.x());
            b[3] = Math.max(b[3], p.y());
        }
        double far = Math.max(Math.max(-b[0], -b[1]), Math.max(b[2], b[3]));
        if (!(far <= Underlay.FARTHEST_MM) || b[2] - b[0] < 1 || b[3] - b[1] < 1) {
            return Outcome.failed(Problem.error(DrawingMessage.TOO_FAR, name, name));
        }
        double mmPerPixel = placement.toHall().growth() * picture.step();
        for (double finer = 1; ; finer *= 1.3) {
            double each = Math.max(mmPerPixel, Math.max(b[2] - b[0], b[3] - b[1]) / Underlay.Scan.MOST_PIXELS) * finer;
            int columns = (int) Math.clamp(Math.ceil((b[2] - b[0]) / each), 1, Underlay.Scan.MOST_PIXELS);
            int rows = (int) Math.clamp(Math.ceil((b[3] - b[1]) / each), 1, Underlay.Scan.MOST_PIXELS);
            byte[] packed = packed(resampled(picture, placement, b, columns, rows));
            if (packed.length <= Underlay.Scan.MOST_BYTES) {
                Underlay.Scan scan = new Underlay.Scan(
                        (int) Math.round(b[0]),
                        (int) Math.round(b[1]),
                        (int) Math.max(1, Math.round(b[2] - b[0])),
                        (int) Math.max(1, Math.round(b[3] - b[1])),
                        columns,
                        rows,
                        packed);
                return Outcome.ok(new Underlay(name, source, java.util.List.of(), java.util.List.of(), scan));
            }
        }
    }

    private static byte[] resampled(Picture picture, Placement placement, double[] b, int columns, int rows) {
        Affine m = placement.toHall();
        double det = m.a() * m.d() - m.b() * m.c();
        double stepX = (b[2] - b[0]) / columns;
        double stepY = (b[3] - b[1]) / rows;
        int samples = (int) Math.clamp(Math.ceil(stepX / (m.growth() * picture.step())), 1, 4);
        byte[] out = new byte[columns * rows];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                int sum = 0;
                for (int s = 0; s < samples * samples; s++) {
                    double x = b[0] + (c + (s % samples + 0.5) / samples) * stepX - m.e();
                    double y = b[1] + (r + (s / samples + 0.5) / samples) * stepY - m.f();
                    sum += at(picture, (m.d() * x - m.c() * y) / det, (m.a() * y - m.b() * x) / det);
                }
                // Sixteen shades are enough for a plan and pack well.
                out[r * columns + c] = (byte) (sum / (samples * samples) / 17 * 17);
            }
        }
        return out;
    }

    private static int at(Picture picture, double x, double y) {
        int column = (int) Math.floor(x / picture.step());
        int row = picture.rows() - 1 - (int) Math.floor(y / picture.step());
        boolean inside = column >= 0 && row >= 0 && column < picture.columns() && row < picture.rows();
        return inside ? picture.ink()[row * picture.columns() + column] & 0xFF : 0;
    }

    private static byte[] packed(byte[] pixels) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setInput(pixels);
            deflater.finish();
            byte[] out = new byte[1 << 16];
            int n = 0;
            while (!deflater.finished()) {
                if (n == out.length) {
                    out = Arrays.copyOf(out, n * 2);
                }
                n += deflater.deflate(out, n, out.length - n);
            }
            return Arrays.copyOf(out, n);
        } finally {
            deflater.end();
        }
    }
}
