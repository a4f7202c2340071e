package org.hallwright.engine.power.equipment;

/**
 * One published pair of load (output over rated output) and efficiency (0 to 1).
 */
public record EfficiencyPoint(double load, double efficiency) {

    public EfficiencyPoint {
        Check.within("load", load, Double.MIN_VALUE, 10);
        Check.within("efficiency", efficiency, Double.MIN_VALUE, 1);
    }

    /** Loss over rated output that this point states. */
    public double lossFraction() {
        return load * (1 / efficiency - 1);
    }
}
