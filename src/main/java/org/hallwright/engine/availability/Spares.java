package org.hallwright.engine.availability;

/** How many spares to keep: failures while a replacement is on its way follow Poisson's law. */
public final class Spares {

    private static final int MOST = 1_000_000;

    private Spares() {}

    /**
     * Failures expected while a replacement is on its way.
     *
     * @param units in service
     * @param failuresPerYear share of units that fail for good in a year
     * @param replenishWeeks from an order to its delivery
     */
    public static double expected(double units, double failuresPerYear, double replenishWeeks) {
        return within("units", units, 1e9)
                * within("failures per year", failuresPerYear, 10)
                * within("weeks", replenishWeeks, 2_000)
                * 7
                / 365;
    }

    /** The share of cycles in which so many spares are enough: P(failures ≤ spares). */
    public static double fillProbability(double expectedFailures, int spares) {
        within("expected failures", expectedFailures, 1e9);
        double sum = 0;
        double logTerm = -expectedFailures;
        for (int k = 0; k <= spares; k++) {
            if (k > 0) {
                logTerm += StrictMath.log(expectedFailures / k);
            }
            sum += StrictMath.exp(logTerm);
        }
        return Math.min(1, sum);
    }

    /**
     * The smallest stock that is enough with the confidence.
     *
     * @param confidence 0 to below 1
     */
    public static int needed(double expectedFailures, double confidence) {
        if (!(confidence >= 0 && confidence < 1)) {
            throw new IllegalArgumentException("confidence " + confidence + " must lie in [0, 1)");
        }
        within("expected failures", expectedFailures, MOST / 2.0);
        double sum = 0;
        double logTerm = -expectedFailures;
        for (int k = 0; k < MOST; k++) {
            if (k > 0) {
                logTerm += StrictMath.log(expectedFailures / k);
            }
            sum += expectedFailures == 0 && k > 0 ? 0 : StrictMath.exp(logTerm);
            // Rounding keeps the sum just below a confidence very close to one; far past the mean it is reached.
            if (sum >= confidence || k > expectedFailures + 40 * Math.sqrt(expectedFailures + 1)) {
                return k;
            }
        }
        throw new IllegalStateException("no stock up to " + MOST + " is enough");
    }

    private static double within(String name, double value, double most) {
        if (!(value >= 0 && value <= most)) {
            throw new IllegalArgumentException(name + " " + value + " must lie in [0, " + most + "]");
        }
        return value;
    }
}
