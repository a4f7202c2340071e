package org.hallwright.engine.throughput.serve;

/**
 * Waiting for one of many like places, by the Allen-Cunneen approximation of G/G/c: Erlang's probability of waiting (Erlang
 * 1917) times the mean wait, scaled by the variance of arrivals and services; the wait of those who wait is exponential.
 *
 * @param places           places that serve at once, at least 1
 * @param serviceS         mean seconds in a place, above zero
 * @param utilisation      share of the places taken, 0 to below 1
 * @param variation        mean of the squared coefficients of variation of arrivals and services; 1 for M/M/c
 */
public record Queue(double places, double serviceS, double utilisation, double variation) {
    /** More places than this wait no longer; a larger pool is counted as this one, which errs to the long side. */
    private static final int MOST_PLACES = 20_000;

    public Queue {
        if (!(places >= 1) || !(serviceS > 0) || !(utilisation >= 0 && utilisation < 1) || !(variation >= 0)) {
            throw new IllegalArgumentException("no queue of " + places + " places, " + serviceS + " s, utilisation "
                    + utilisation + ", variation " + variation);
        }
    }

    /** Probability that an arrival finds every place taken. */
    public double waitProbability() {
        int c = (int) Math.min(MOST_PLACES, places);
        double offered = utilisation * c;
        double blocked = 1;
        for (int n = 1; n <= c; n++) {
            blocked = offered * blocked / (n + offered * blocked);
        }
        return blocked / (1 - utilisation * (1 - blocked));
    }

    /** Mean seconds of waiting over all arrivals. */
    public double meanS() {
        return waitProbability() * tailS();
    }

    /** Seconds of waiting that a share of the arrivals does not exceed; zero where that many need not wait. */
    public double percentileS(double share) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("share " + share + " is outside 0..1");
        }
        double waits = waitProbability();
        return waits <= 1 - share ? 0 : tailS() * StrictMath.log(waits / (1 - share));
    }

    private double tailS() {
        return serviceS * variation / (Math.min(MOST_PLACES, places) * (1 - utilisation));
    }
}
