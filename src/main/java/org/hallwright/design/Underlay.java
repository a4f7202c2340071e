package org.hallwright.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hallwright.base.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * What lies under a hall's plan to draw on: an architect's lines, or a scan. It is looked at and measured on, never
 * computed with; columns and walls that matter are {@link Fixture}s. Scale and turn are settled at import, so everything
 * here is in the hall's own millimetres.
 *
 * @param name file name it came from, without folders
 * @param source digest of that file
 * @param strokes lines by layer, in the file's order
 * @param labels texts, in the file's order
 * @param scan a picture, or null
 */
public record Underlay(
        String name,
        Sha256 source,
        List<Stroke> strokes,
        List<Label> labels,
        @Nullable Scan scan) {

    /** The most points of all strokes together; a drawing with more is thinned out or loses layers at import. */
    public static final int MOST_POINTS = 300_000;

    /** The most texts. */
    public static final int MOST_LABELS = 20_000;

    /** Nothing may lie farther from the hall's corner than this, mm. */
    public static final int FARTHEST_MM = 10 * Hall.LONGEST_MM;

    public Underlay {
        strokes = List.copyOf(strokes);
        labels = List.copyOf(labels);
        long points = 0;
        for (Stroke stroke : strokes) {
            points += stroke.points();
        }
        if (points > MOST_POINTS || labels.size() > MOST_LABELS) {
            throw new IllegalArgumentException("underlay '" + name + "' has " + points + " points and " + labels.size()
                    + " texts; allowed are " + MOST_POINTS + " and " + MOST_LABELS);
        }
    }

    /** The same, moved on the floor: the correction of a calibration by hand. */
    public Underlay movedBy(int dxMm, int dyMm) {
        List<Stroke> moved = new ArrayList<>(strokes.size());
        for (Stroke stroke : strokes) {
            moved.add(stroke.movedBy(dxMm, dyMm));
        }
        List<Label> texts = new ArrayList<>(labels.size());
        for (Label label : labels) {
            texts.add(new Label(label.layer(), label.xMm() + dxMm, label.yMm() + dyMm, label.heightMm(), label.text()));
        }
        return new Underlay(name, source, moved, texts, scan == null ? null : scan.movedBy(dxMm, dyMm));
    }

    /**
     * An open line of two points or more.
     *
     * @param layer the drawing's name for what it belongs to
     * @param xy x and y of each point in turn, mm
     */
    @SuppressWarnings("ArrayRecordComponent") // a hundred thousand points; guarded by copies and by its own equals
    public record Stroke(String layer, int[] xy) {
        public Stroke {
            xy = xy.clone();
            if (xy.length < 4 || xy.length % 2 != 0) {
                throw new IllegalArgumentException("a stroke needs two points, not " + xy.length + " numbers");
            }
            for (int each : xy) {
                if (Math.abs((long) each) > FARTHEST_MM) {
                    throw new IllegalArgumentException(
                            "a stroke's point at " + each + " mm lies more than " + FARTHEST_MM + " mm away");
                }
            }
        }

        @Override
        public int[] xy() {
            return xy.clone();
        }

        public int points() {
            return xy.length / 2;
        }

        public int x(int point) {
            return xy[2 * point];
        }

        public int y(int point) {
            return xy[2 * point + 1];
        }

        Stroke movedBy(int dxMm, int dyMm) {
            int[] moved = xy.clone();
            for (int i = 0; i < moved.length; i++) {
                moved[i] += i % 2 == 0 ? dxMm : dyMm;
            }
            return new Stroke(layer, moved);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Stroke stroke && layer.equals(stroke.layer) && Arrays.equals(xy, stroke.xy);
        }

        @Override
        public int hashCode() {
            return 31 * layer.hashCode() + Arrays.hashCode(xy);
        }
    }

    /**
     * A text of the drawing.
     *
     * @param xMm left end of its base line
     * @param heightMm height of its capitals
     */
    public record Label(String layer, int xMm, int yMm, int heightMm, String text) {
        public Label {
            if (heightMm < 1 || heightMm > 100_000 || text.isBlank() || text.length() > 200) {
                throw new IllegalArgumentException("a label needs a text of at most 200 characters and 1 mm to 100 m");
            }
        }
    }

    /**
     * A picture as ink: how dark each of its pixels is. What the eye needs of a scanned plan, alike on light and dark
     * screens.
     *
     * @param xMm west edge on the floor
     * @param yMm north edge
     * @param widthMm on the floor
     * @param depthMm on the floor
     * @param columns pixels along x
     * @param rows pixels along y
     * @param packed one byte a pixel, row by row from the north-west, 0 for paper to 255 for ink; DEFLATE (RFC 1951)
     */
    @SuppressWarnings("ArrayRecordComponent") // guarded by copies and by its own equals
    public record Scan(int xMm, int yMm, int widthMm, int depthMm, int columns, int rows, byte[] packed) {

        /** The most pixels each way. */
        public static final int MOST_PIXELS = 2048;

        /** The largest packed picture, bytes. */
        public static final int MOST_BYTES = 700_000;

        public Scan {
            packed = packed.clone();
            if (columns < 1 || rows < 1 || columns > MOST_PIXELS || rows > MOST_PIXELS || packed.length > MOST_BYTES) {
                throw new IllegalArgumentException("a scan of " + columns + " × " + rows + " pixels in " + packed.length
                        + " bytes; allowed are " + MOST_PIXELS + " each way and " + MOST_BYTES + " bytes");
            }
            if (widthMm < 1 || depthMm < 1 || widthMm > FARTHEST_MM || depthMm > FARTHEST_MM) {
                throw new IllegalArgumentException("a scan " + widthMm + " × " + depthMm + " mm on the floor");
            }
            if (Math.abs((long) xMm) > FARTHEST_MM || Math.abs((long) yMm) > FARTHEST_MM) {
                throw new IllegalArgumentException("a scan at " + xMm + ", " + yMm + " mm");
            }
        }

        @Override
        public byte[] packed() {
            return packed.clone();
        }

        Scan movedBy(int dxMm, int dyMm) {
            return new Scan(xMm + dxMm, yMm + dyMm, widthMm, depthMm, columns, rows, packed);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Scan s
                    && xMm == s.xMm
                    && yMm == s.yMm
                    && widthMm == s.widthMm
                    && depthMm == s.depthMm
                    && columns == s.columns
                    && rows == s.rows
                    && Arrays.equals(packed, s.packed);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * (31 * xMm + yMm) + widthMm) + Arrays.hashCode(packed);
        }
    }
}
