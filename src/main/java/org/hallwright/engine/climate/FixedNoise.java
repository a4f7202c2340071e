package org.hallwright.engine.climate;

/**
 * A fixed sequence that looks random and never changes: SplitMix64 of an index, turned into uniform or normal numbers.
 * It stands where a statistical method asks for noise or samples, so that results stay the same bits on every machine.
 */
public final class FixedNoise {
    private FixedNoise() {}

    /** The {@code index}-th uniform number, above 0 and below 1. */
    public static double uniform(long index) {
        long z = (index + 1) * 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        z ^= z >>> 31;
        return ((z >>> 11) + 0.5) * 0x1.0p-53;
    }

    /** The {@code index}-th standard normal number. */
    public static double normal(long index) {
        return normalQuantile(uniform(index));
    }

    /** Inverse of the standard normal distribution for shares inside 0..1 (Acklam's rational form, 1.2e-9 relative). */
    public static double normalQuantile(double share) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("share " + share + " must lie between 0 and 1");
        }
        if (share < 0.02425) {
            return tail(Math.sqrt(-2 * Math.log(share)));
        }
        if (share > 1 - 0.02425) {
            return -tail(Math.sqrt(-2 * Math.log(1 - share)));
        }
        double q = share - 0.5;
        double r = q * q;
        return (((((-3.969683028665376e+01 * r + 2.209460984245205e+02) * r - 2.759285104469687e+02) * r
                                                        + 1.383577518672690e+02)
                                                * r
                                        - 3.066479806614716e+01)
                                * r
                        + 2.506628277459239e+00)
                * q
                / (((((-5.447609879822406e+01 * r + 1.615858368580409e+02) * r - 1.556989798598866e+02) * r
                                                        + 6.680131188771972e+01)
                                                * r
                                        - 1.328068155288572e+01)
                                * r
                        + 1);
    }

    private static double tail(double q) {
        return (((((-7.784894002430293e-03 * q - 3.223964580411365e-01) * q - 2.400758277161838e+00) * q
                                                        - 2.549732539343734e+00)
                                                * q
                                        + 4.374664141464968e+00)
                                * q
                        + 2.938163982698783e+00)
                / ((((7.784695709041462e-03 * q + 3.224671290700398e-01) * q + 2.445134137142996e+00) * q
                                        + 3.754408661907416e+00)
                                * q
                        + 1);
    }
}
