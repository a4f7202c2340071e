package org.hallwright.engine.throughput.calibrate;

import java.util.Arrays;

/**
 * Distribution of ln(measured / predicted) over the rows a factor set was fitted to.
 *
 * @param low  10th percentile
 * @param high 90th percentile
 */
public record Residuals(int rows, double low, double median, double high) {
    /** What is assumed before any measurement: a quarter either way. */
    public static final Residuals UNMEASURED = new Residuals(0, -0.25, 0, 0.25);

    /** Half-width added for every step of inheritance between related parts. */
    private static final double PER_STEP = 0.12;

    /** Few rows say little about their spread: the band never shrinks below this half-width over the root of the rows. */
    private static final double SMALL_SAMPLE = 0.25;

    public static Residuals of(double[] logRatios) {
        if (logRatios.length == 0) {
            return UNMEASURED;
        }
        var sorted = logRatios.clone();
        Arrays.sort(sorted);
        double slack = SMALL_SAMPLE / Math.sqrt(sorted.length);
        return new Residuals(
                sorted.length,
                Math.min(percentile(sorted, 0.10) - slack, -slack),
                percentile(sorted, 0.50),
                Math.max(percentile(sorted, 0.90) + slack, slack));
    }

    /** The band after {@code steps} of inheritance. */
    public Residuals widened(int steps) {
        return steps == 0 ? this : new Residuals(rows, low - PER_STEP * steps, median, high + PER_STEP * steps);
    }

    /** Percentile of a sorted array by linear interpolation, share in 0..1. */
    public static double percentile(double[] sorted, double share) {
        if (sorted.length == 0) {
            throw new IllegalArgumentException("no values");
        }
        double at = share * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
