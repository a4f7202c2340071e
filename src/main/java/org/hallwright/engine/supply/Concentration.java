package org.hallwright.engine.supply;

import java.util.Collection;

/** How far a whole hangs on few suppliers: the Herfindahl-Hirschman index over shares. */
public final class Concentration {

    /** Highly concentrated by the US Merger Guidelines of 2023. */
    public static final double HIGH_US_2023 = 1_800;
    /** Likely concern by the EU horizontal merger guidelines of 2004. */
    public static final double HIGH_EU_2004 = 2_000;

    private Concentration() {}

    /**
     * 10⁴ Σ s², 10⁴ for a single source.
     *
     * @param shares fractions of one whole; what is missing to one counts as many small sources
     */
    public static double hhi(double... shares) {
        double sum = 0;
        double squares = 0;
        for (double share : shares) {
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException("share " + share + " must lie in [0, 1]");
            }
            sum += share;
            squares += share * share;
        }
        if (sum > 1 + 1e-6) {
            throw new IllegalArgumentException("shares add to " + sum + ", more than one");
        }
        return 1e4 * squares;
    }

    /** The index of amounts of any one unit; refuses a total of zero. */
    public static double hhiOfAmounts(Collection<Double> amounts) {
        double total = 0;
        for (double amount : amounts) {
            if (!(amount >= 0 && amount <= Double.MAX_VALUE)) {
                throw new IllegalArgumentException("amount " + amount + " must be zero or more and finite");
            }
            total += amount;
        }
        if (!(total > 0)) {
            throw new IllegalArgumentException("the amounts add to zero, so there are no shares");
        }
        double squares = 0;
        for (double amount : amounts) {
            squares += amount / total * (amount / total);
        }
        return 1e4 * squares;
    }

    /** Equal suppliers that would give the same index. */
    public static double effectiveSources(double hhi) {
        if (!(hhi > 0 && hhi <= 1e4 + 1e-6)) {
            throw new IllegalArgumentException("HHI " + hhi + " must lie in (0, 10000]");
        }
        return 1e4 / hhi;
    }
}
