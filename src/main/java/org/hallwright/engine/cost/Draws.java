package org.hallwright.engine.cost;

import java.util.Arrays;
import org.hallwright.quantity.Range;

/**
 * Draws of an uncertain input: one from each of equally likely slices of its band, in an order that follows from its name
 * alone (a Latin hypercube with fixed permutations). The same name always has the same draws, so shared inputs move
 * together wherever they occur.
 */
public final class Draws {

    /** Draws of each input. */
    public static final int COUNT = 128;

    private static final double TENTH = 0.1;

    private Draws() {}

    /** The draws of an input. */
    public static double[] of(String name, Range band) {
        double[] draws = new double[COUNT];
        if (band.isExact()) {
            Arrays.fill(draws, band.value());
            return draws;
        }
        int[] order = order(name);
        for (int d = 0; d < COUNT; d++) {
            draws[d] = quantile(band, (order[d] + 0.5) / COUNT);
        }
        return draws;
    }

    /** The band that the middle four fifths of outcomes lie in, widened where needed to hold the best estimate. */
    public static Range band(double[] outcomes, double value) {
        double[] sorted = outcomes.clone();
        Arrays.sort(sorted);
        return new Range(Math.min(value, between(sorted, TENTH)), value, Math.max(value, between(sorted, 1 - TENTH)));
    }

    /**
     * Low and high are the first and ninth tenth, as the packs define their bands; beyond them the draw stays at the end,
     * so that no draw leaves what the source holds credible.
     */
    private static double quantile(Range band, double u) {
        if (u <= TENTH) {
            return band.low();
        }
        if (u >= 1 - TENTH) {
            return band.high();
        }
        double t = (u - 0.5) / (0.5 - TENTH);
        return t < 0 ? band.value() + t * (band.value() - band.low()) : band.value() + t * (band.high() - band.value());
    }

    private static double between(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int below = (int) at;
        return below + 1 < sorted.length
                ? sorted[below] + (at - below) * (sorted[below + 1] - sorted[below])
                : sorted[below];
    }

    /** A permutation that depends on the name alone: FNV-1a for a seed, Fisher-Yates with SplitMix64 for its numbers. */
    private static int[] order(String name) {
        long state = 0xcbf29ce484222325L;
        for (int i = 0; i < name.length(); i++) {
            state = (state ^ name.charAt(i)) * 0x100000001b3L;
        }
        int[] order = new int[COUNT];
        for (int i = 0; i < COUNT; i++) {
            order[i] = i;
        }
        for (int i = COUNT - 1; i > 0; i--) {
            state += 0x9e3779b97f4a7c15L;
            long z = (state ^ (state >>> 30)) * 0xbf58476d1ce4e5b9L;
            z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
            int j = (int) Long.remainderUnsigned(z ^ (z >>> 31), i + 1L);
            int swap = order[i];
            order[i] = order[j];
            order[j] = swap;
        }
        return order;
    }
}
