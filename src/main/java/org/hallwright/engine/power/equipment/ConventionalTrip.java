package org.hallwright.engine.power.equipment;

/**
 * What a product standard promises of every breaker, whatever its maker: a current it holds, a current at which it must
 * open, and the time for it. Between the two anything may happen.
 */
public enum ConventionalTrip {
    /** IEC 60898-1 miniature breakers: 1.13 and 1.45 in 1 h, 2 h above 63 A. */
    IEC_60898(1.13, 1.45, 63),
    /** IEC 60947-2 moulded-case and air breakers: 1.05 and 1.30 in 1 h, 2 h above 63 A. */
    IEC_60947_2(1.05, 1.30, 63),
    /** UL 489 moulded-case breakers: 1.00 for ever and 1.35 in 1 h, 2 h above 50 A. */
    UL_489(1.00, 1.35, 50);

    private final double holds;
    private final double trips;
    private final double oneHourUpToA;

    ConventionalTrip(double holds, double trips, double oneHourUpToA) {
        this.holds = holds;
        this.trips = trips;
        this.oneHourUpToA = oneHourUpToA;
    }

    /** What may be said of a current. */
    public enum Verdict {
        HOLDS,
        UNDEFINED,
        TRIPS
    }

    /** Whether the current surely stays on, surely opens within {@link #withinSeconds}, or neither. */
    public Verdict verdict(double multiple) {
        Check.notNegative("multiple of rating", multiple);
        return multiple <= holds ? Verdict.HOLDS : multiple < trips ? Verdict.UNDEFINED : Verdict.TRIPS;
    }

    /** The conventional time (s) for a breaker of {@code ratingA}. */
    public double withinSeconds(double ratingA) {
        return ratingA <= oneHourUpToA ? 3600 : 7200;
    }

    /** UL 489: the longest time (s) at twice the rating, by rating; 0 above 600 A, where the standard's table goes on. */
    public static double ul489SecondsAtTwice(double ratingA) {
        double[] upToA = {30, 50, 100, 150, 225, 400, 600};
        double[] seconds = {120, 240, 360, 480, 600, 720, 840};
        for (int i = 0; i < upToA.length; i++) {
            if (ratingA <= upToA[i]) {
                return seconds[i];
            }
        }
        return 0;
    }
}
