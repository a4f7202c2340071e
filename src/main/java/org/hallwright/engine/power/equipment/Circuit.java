package org.hallwright.engine.power.equipment;

/**
 * A circuit behind one breaker or plug: a branch, a busway tap, a whole busway, a feeder.
 *
 * @param supply voltage and form
 * @param ratingA rating of the breaker, plug or busway, whichever is least
 * @param code electrical code of the site
 * @param fullyRated whether the assembly is listed for 100 % continuous load (matters under the NEC only)
 */
public record Circuit(Supply supply, double ratingA, ElectricalCode code, boolean fullyRated) {

    public Circuit {
        Check.positive("circuit rating (A)", ratingA);
    }

    /** A standard-rated circuit. */
    public Circuit(Supply supply, double ratingA, ElectricalCode code) {
        this(supply, ratingA, code, false);
    }

    /** Current (A) that may flow for three hours or more. */
    public double continuousA() {
        return ratingA * code.continuousShare(fullyRated);
    }

    /** Apparent power (VA) that may be drawn for three hours or more. */
    public double continuousVa() {
        return supply.apparentVa(continuousA());
    }

    /** Active power (W) that may be drawn for three hours or more. */
    public double continuousW(double powerFactor) {
        return supply.activeW(continuousA(), powerFactor);
    }

    /** Current over rating at {@code activeW}; the rules compare it with 0.8 or 1. */
    public double utilisation(double activeW, double powerFactor) {
        return supply.currentA(Check.notNegative("load (W)", activeW), powerFactor) / ratingA;
    }

    /** Whether the load may stay for three hours or more. */
    public boolean carries(double activeW, double powerFactor) {
        return supply.currentA(Check.notNegative("load (W)", activeW), powerFactor) <= continuousA() * (1 + 1e-12);
    }

    /** Loads of {@code eachW} that one circuit carries continuously. */
    public int loadsCarried(double eachW, double powerFactor) {
        return (int) Math.floor(continuousW(powerFactor) / Check.positive("load (W)", eachW) + 1e-9);
    }

    /** The least rating of {@code standardRatingsA} that carries the load continuously; 0 where none does. */
    public static double ratingFor(
            double activeW, double powerFactor, Supply supply, ElectricalCode code, double... standardRatingsA) {
        double least = 0;
        for (double rating : standardRatingsA) {
            if (new Circuit(supply, rating, code).carries(activeW, powerFactor) && (least == 0 || rating < least)) {
                least = rating;
            }
        }
        return least;
    }
}
