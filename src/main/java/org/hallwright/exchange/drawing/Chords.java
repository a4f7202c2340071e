package org.hallwright.exchange.drawing;

import java.util.List;
import org.hallwright.exchange.drawing.Sketch.Spot;

/** Curves as chords that stray less than 1/450 of their radius. */
final class Chords {

    private static final double DEGREES = 7.5;
    private static final int MOST = 180;

    private Chords() {}

    /** How many chords a turn takes. */
    static int of(double degrees) {
        return (int) Math.clamp(Math.ceil(degrees / DEGREES), 1, MOST);
    }

    /** The most points that {@link #corners} can add. */
    static long mostPoints(List<double[]> corners) {
        long bulges = corners.stream().filter(corner -> corner[2] != 0).count();
        return corners.size() + bulges * of(360);
    }

    /**
     * Adds the points of an elliptic arc about the origin of {@code to}, without its last where it closes.
     *
     * @param ratio of the second half axis to the first
     */
    static void arc(
            List<Spot> line, Affine to, double radius, double ratio, double startDeg, double sweepDeg, boolean closed) {
        int chords = of(Math.abs(sweepDeg));
        for (int i = 0; i <= chords - (closed ? 1 : 0); i++) {
            double a = StrictMath.toRadians(startDeg + sweepDeg * i / chords);
            line.add(to.at(radius * StrictMath.cos(a), radius * ratio * StrictMath.sin(a)));
        }
    }

    /** Adds the corners, with points between them where a corner's third number is a bulge. */
    static void corners(List<Spot> line, List<double[]> corners, boolean closed, Affine to) {
        for (int i = 0; i < corners.size(); i++) {
            double[] from = corners.get(i);
            line.add(to.at(from[0], from[1]));
            boolean more = i + 1 < corners.size() || closed;
            if (more && from[2] != 0) {
                bulge(from, corners.get((i + 1) % corners.size()), to, line);
            }
        }
    }

    /** A bulge is the tangent of a quarter of the arc's angle; positive turns counterclockwise. */
    private static void bulge(double[] from, double[] to, Affine place, List<Spot> line) {
        double b = from[2];
        double dx = to[0] - from[0];
        double dy = to[1] - from[1];
        double angle = 4 * StrictMath.atan(b);
        if (!Double.isFinite(angle) || Math.abs(b) < 1e-9 || dx == 0 && dy == 0) {
            return;
        }
        double offset = (1 - b * b) / (4 * b);
        double cx = (from[0] + to[0]) / 2 - dy * offset;
        double cy = (from[1] + to[1]) / 2 + dx * offset;
        int chords = of(StrictMath.toDegrees(Math.abs(angle)));
        for (int i = 1; i < chords; i++) {
            double a = angle * i / chords;
            double cos = StrictMath.cos(a);
            double sin = StrictMath.sin(a);
            double rx = from[0] - cx;
            double ry = from[1] - cy;
            line.add(place.at(cx + rx * cos - ry * sin, cy + rx * sin + ry * cos));
        }
    }
}
