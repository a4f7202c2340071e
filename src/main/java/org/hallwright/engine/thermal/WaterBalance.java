package org.hallwright.engine.thermal;

/**
 * Water of an evaporative tower over any span of time and in any unit of mass or volume: what evaporates must be replaced,
 * and enough is drained that the salts left behind do not pass the cycles of concentration. Drift drains as well.
 *
 * @param evaporation what evaporates
 * @param drift droplets carried off (windage)
 * @param blowdown what is drained on purpose
 */
public record WaterBalance(double evaporation, double drift, double blowdown) {
    /** The rule of thumb of tower makers: 1 % of the circulation for each 10 degF of range. */
    private static final double EVAPORATION_PER_K = 0.0018;

    /** Balance at a number of cycles of concentration above 1. */
    public static WaterBalance of(double evaporation, double drift, double cycles) {
        Checks.notNegative(evaporation, "evaporation");
        Checks.notNegative(drift, "drift");
        Checks.within(cycles, 1.01, 50, "cycles of concentration");
        return new WaterBalance(evaporation, drift, Math.max(0, evaporation / (cycles - 1) - drift));
    }

    /** Evaporation from circulated water and its temperature range by the makers' rule of thumb. */
    public static double evaporationByRule(double circulation, double rangeK) {
        return EVAPORATION_PER_K
                * Checks.notNegative(circulation, "circulation")
                * Checks.notNegative(rangeK, "range (K)");
    }

    /** Water to be taken in. */
    public double makeUp() {
        return evaporation + drift + blowdown;
    }
}
