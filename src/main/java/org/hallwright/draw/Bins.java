package org.hallwright.draw;

/** Seven printed classes of a heat map: equal steps of a round size from {@code start}. */
public record Bins(double start, double step) {
    /** Round limits that hold every value from 0 (or the lowest, where it is negative) to the highest. */
    public static Bins of(double lowest, double highest) {
        double from = Math.min(0, lowest);
        double step = Ticks.niceAtLeast(Math.max(highest - from, Math.abs(highest) * 1e-6 + 1e-9) / Colours.BINS);
        return new Bins(Math.floor(from / step) * step, step);
    }

    /** Classes about zero, the middle one holding it: for headroom, which is over or under a limit. */
    public static Bins around(double lowest, double highest) {
        double most = Math.max(Math.abs(lowest), Math.abs(highest));
        double step = Ticks.niceAtLeast(Math.max(most, 1e-9) * 2 / Colours.BINS);
        return new Bins(-step * Colours.BINS / 2, step);
    }

    public int bin(double value) {
        return Math.clamp((long) Math.floor((value - start) / step), 0, Colours.BINS - 1);
    }

    public double limit(int bin) {
        return start + bin * step;
    }
}
