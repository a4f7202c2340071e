package org.hallwright.engine.power.equipment;

/**
 * A battery of a UPS, a power shelf or a BESS.
 *
 * @param energyJ nominal energy when new
 * @param usableShare of the nominal at the rate of discharge and at the end of life (VRLA and lithium: plan with 0.8)
 * @param dischargeEfficiency from cell to load
 * @param highestW highest output; infinite where only the energy limits it
 */
public record Battery(double energyJ, double usableShare, double dischargeEfficiency, double highestW) {

    /** Joules in a kilowatt-hour. */
    public static final double J_PER_KWH = 3.6e6;

    public Battery {
        Check.notNegative("energy (J)", energyJ);
        Check.within("usable share", usableShare, Double.MIN_VALUE, 1);
        Check.within("discharge efficiency", dischargeEfficiency, Double.MIN_VALUE, 1);
        if (!(highestW > 0)) {
            throw new IllegalArgumentException("highest output is " + highestW + " W but must be above 0");
        }
    }

    public static Battery ofKwh(double kwh, double usableShare, double dischargeEfficiency) {
        return new Battery(kwh * J_PER_KWH, usableShare, dischargeEfficiency, Double.POSITIVE_INFINITY);
    }

    /** Nominal energy (J) that carries {@code loadW} for {@code seconds}. */
    public static double energyForJ(double loadW, double seconds, double usableShare, double dischargeEfficiency) {
        Check.notNegative("load (W)", loadW);
        Check.notNegative("time (s)", seconds);
        Check.within("usable share", usableShare, Double.MIN_VALUE, 1);
        Check.within("discharge efficiency", dischargeEfficiency, Double.MIN_VALUE, 1);
        return loadW * seconds / (usableShare * dischargeEfficiency);
    }

    /** Energy (J) that reaches the load. */
    public double deliverableJ() {
        return energyJ * usableShare * dischargeEfficiency;
    }

    /** Seconds for which {@code loadW} is carried; 0 beyond its highest output, infinite without load. */
    public double autonomyS(double loadW) {
        Check.notNegative("load (W)", loadW);
        return loadW > highestW ? 0 : loadW == 0 ? Double.POSITIVE_INFINITY : deliverableJ() / loadW;
    }

    /**
     * Seconds by Peukert's law from one published discharge: cells give less at a higher rate. Exponent 1 is an ideal
     * battery, lithium about 1.05, VRLA 1.1 to 1.3.
     */
    public static double peukertS(double knownLoadW, double knownSeconds, double loadW, double exponent) {
        Check.positive("known load (W)", knownLoadW);
        Check.positive("known time (s)", knownSeconds);
        Check.positive("load (W)", loadW);
        Check.within("Peukert exponent", exponent, 1, 2);
        return knownSeconds * Math.pow(knownLoadW / loadW, exponent);
    }

    /** Whether it bridges {@code seconds} at {@code loadW}: a generator's start with its transfer, say. */
    public boolean bridges(double loadW, double seconds) {
        return autonomyS(loadW) >= seconds;
    }
}
