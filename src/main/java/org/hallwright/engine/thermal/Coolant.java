package org.hallwright.engine.thermal;

/** Liquids in the loops, with properties near 40 degC (25 degC for glycol mixtures in dry coolers differs by 1 %). */
public enum Coolant {
    /** Treated water. */
    WATER(4180, 993),
    /** Water with 25 % propylene glycol by volume, the common technology coolant. */
    PG25(3900, 1018),
    /** Water with 30 % ethylene glycol by volume, against frost in dry coolers. */
    EG30(3690, 1040);

    private final double cpJPerKgK;
    private final double densityKgPerM3;

    Coolant(double cpJPerKgK, double densityKgPerM3) {
        this.cpJPerKgK = cpJPerKgK;
        this.densityKgPerM3 = densityKgPerM3;
    }

    /** Specific heat, J/(kg K). */
    public double cpJPerKgK() {
        return cpJPerKgK;
    }

    /** Density, kg/m3. */
    public double densityKgPerM3() {
        return densityKgPerM3;
    }

    /** Mass flow that carries a heat at a temperature rise, kg/s. */
    public double flowKgPerS(double heatW, double riseK) {
        Checks.positive(riseK, "temperature rise (K)");
        return heatW / (cpJPerKgK * riseK);
    }

    /** Volume flow that carries a heat at a temperature rise, m3/s. */
    public double flowM3PerS(double heatW, double riseK) {
        return flowKgPerS(heatW, riseK) / densityKgPerM3;
    }

    /** Heat that a volume flow carries for every kelvin it warms, W/K. */
    public double wattsPerK(double flowM3PerS) {
        return Checks.positive(flowM3PerS, "flow (m3/s)") * densityKgPerM3 * cpJPerKgK;
    }

    /** Temperature rise of a volume flow that takes a heat, K. */
    public double riseK(double heatW, double flowM3PerS) {
        return heatW / wattsPerK(flowM3PerS);
    }
}
