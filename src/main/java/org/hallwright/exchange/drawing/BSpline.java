package org.hallwright.exchange.drawing;

import java.util.List;
import org.hallwright.exchange.drawing.Sketch.Spot;

/**
 * A rational B-spline in the plane, evaluated by de Boor's algorithm in homogeneous coordinates (Piegl and Tiller, The NURBS
 * Book, 2nd ed., algorithms A2.1 and A4.1).
 *
 * @param degree of its polynomials, 1 to 25
 * @param knots not falling, as many as control points plus degree plus one
 * @param controls x, y and weight above zero of each control point
 */
record BSpline(int degree, List<Double> knots, List<double[]> controls) {

    static final int HIGHEST_DEGREE = 25;
    private static final int LEAST_CHORDS = 4;
    private static final int MOST_CHORDS = 48;

    /** Whether the numbers make a curve. */
    boolean isSound() {
        if (degree < 1 || degree > HIGHEST_DEGREE || controls.size() <= degree) {
            return false;
        }
        if (knots.size() != controls.size() + degree + 1) {
            return false;
        }
        for (int i = 0; i < knots.size(); i++) {
            if (!Double.isFinite(knots.get(i)) || i > 0 && knots.get(i) < knots.get(i - 1)) {
                return false;
            }
        }
        for (double[] c : controls) {
            if (!Double.isFinite(c[0] + c[1]) || !(c[2] > 1e-9 && c[2] < 1e9)) {
                return false;
            }
        }
        return true;
    }

    /** The most points that {@link #sample} can add. */
    long mostPoints() {
        return 1L + (long) MOST_CHORDS * (controls.size() - degree);
    }

    /** Adds points of the curve, from its first knot to its last. */
    void sample(List<Spot> line, Affine to) {
        for (int span = degree; span < controls.size(); span++) {
            double from = knots.get(span);
            double until = knots.get(span + 1);
            if (until <= from) {
                continue;
            }
            int chords = chords(span);
            for (int i = line.isEmpty() ? 0 : 1; i <= chords; i++) {
                double[] p = at(from + (until - from) * i / chords, span);
                line.add(to.at(p[0], p[1]));
            }
        }
    }

    /** As many as the turns of the control points that shape the span ask for. */
    private int chords(int span) {
        double turn = 0;
        for (int i = span - degree + 1; i < span; i++) {
            double[] a = controls.get(i - 1);
            double[] b = controls.get(i);
            double[] c = controls.get(i + 1);
            double in = StrictMath.atan2(b[1] - a[1], b[0] - a[0]);
            double out = StrictMath.atan2(c[1] - b[1], c[0] - b[0]);
            turn += Math.abs(StrictMath.IEEEremainder(out - in, 2 * Math.PI));
        }
        return degree == 1 ? 1 : Math.clamp(2 * Chords.of(StrictMath.toDegrees(turn)), LEAST_CHORDS, MOST_CHORDS);
    }

    private double[] at(double t, int span) {
        double[][] d = new double[degree + 1][];
        for (int j = 0; j <= degree; j++) {
            double[] c = controls.get(span - degree + j);
            d[j] = new double[] {c[0] * c[2], c[1] * c[2], c[2]};
        }
        for (int r = 1; r <= degree; r++) {
            for (int j = degree; j >= r; j--) {
                double left = knots.get(span - degree + j);
                double right = knots.get(span + 1 + j - r);
                double share = (t - left) / (right - left);
                for (int k = 0; k < 3; k++) {
                    d[j][k] = (1 - share) * d[j - 1][k] + share * d[j][k];
                }
            }
        }
        double[] p = d[degree];
        return new double[] {p[0] / p[2], p[1] / p[2]};
    }
}
