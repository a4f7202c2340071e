package org.hallwright.engine.sound;

import org.hallwright.quantity.Range;

/**
 * Levels in dB(A). Sources stand on the ground and radiate into a half space without screens or reflections, which is the
 * loud side for a plant behind a wall: {@code Lp = Lw - 20 lg(r / 1 m) - 8} (ISO 9613-2, geometrical divergence 7.1 with
 * D_c = 3 dB; air absorption, 1 to 3 dB over some hundred metres, is left out).
 */
public final class SoundField {

    /** {@code 11 dB - 10 lg 2}: a full sphere of 1 m radius, halved by the ground. */
    private static final double HALF_SPHERE_DB = 8;

    private SoundField() {}

    /**
     * Energy sum of two levels, {@code 10 lg(10^(a/10) + 10^(b/10))}.
     *
     * @param a dB(A); negative infinity is silence
     */
    public static double sum(double a, double b) {
        double high = Math.max(a, b);
        return high == Double.NEGATIVE_INFINITY
                ? high
                : high + 10 * Math.log10(1 + Math.pow(10, (Math.min(a, b) - high) / 10));
    }

    /** Band by band. */
    public static Range sum(Range a, Range b) {
        return new Range(sum(a.low(), b.low()), sum(a.value(), b.value()), sum(a.high(), b.high()));
    }

    /** The level of so many sources alike. */
    public static Range times(Range one, int count) {
        return shifted(one, 10 * Math.log10(count));
    }

    /**
     * Sound pressure level of a source of that sound power.
     *
     * @param distanceM at least 1 m: nearer the source is no point
     */
    public static Range at(Range soundPower, double distanceM) {
        return shifted(soundPower, -20 * Math.log10(Math.max(1, distanceM)) - HALF_SPHERE_DB);
    }

    /** The level averaged over a period in which the source runs for a part of the time. */
    public static Range averaged(Range level, double share) {
        return shifted(level, 10 * Math.log10(share));
    }

    /** By how much a source lifts what is heard without it (emergence, arrêté of 23 January 1997). */
    public static Range emergence(Range plant, double residual) {
        return new Range(
                sum(plant.low(), residual) - residual,
                sum(plant.value(), residual) - residual,
                sum(plant.high(), residual) - residual);
    }

    public static Range shifted(Range level, double byDb) {
        return new Range(level.low() + byDb, level.value() + byDb, level.high() + byDb);
    }
}
