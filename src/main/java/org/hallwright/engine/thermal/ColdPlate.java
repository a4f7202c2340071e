package org.hallwright.engine.thermal;

/**
 * A cold plate on a chip: junction temperature from the coolant's supply, {@code Tj = Ts + q (Rjc + Rtim + R0
 * (m/m0)^-n)}.
 *
 * @param junctionToCaseKPerW resistance inside the package
 * @param interfaceKPerW resistance of the interface material
 * @param plateKPerW resistance of the plate at rated flow
 * @param ratedFlowKgPerS rated flow
 * @param flowExponent how the plate's resistance falls with flow, 0.4 to 0.6
 */
public record ColdPlate(
        double junctionToCaseKPerW,
        double interfaceKPerW,
        double plateKPerW,
        double ratedFlowKgPerS,
        double flowExponent) {
    /** Resistances of parts that exist. */
    public ColdPlate {
        Checks.notNegative(junctionToCaseKPerW, "junction-to-case resistance (K/W)");
        Checks.notNegative(interfaceKPerW, "interface resistance (K/W)");
        Checks.positive(plateKPerW, "plate resistance (K/W)");
        Checks.positive(ratedFlowKgPerS, "rated flow (kg/s)");
        Checks.within(flowExponent, 0, 1, "flow exponent");
    }

    /** Junction temperature of a chip at a power, degC. */
    public double junctionC(double supplyC, double chipW, double flowKgPerS) {
        double plate =
                plateKPerW * Math.pow(Checks.positive(flowKgPerS, "flow (kg/s)") / ratedFlowKgPerS, -flowExponent);
        return supplyC + chipW * (junctionToCaseKPerW + interfaceKPerW + plate);
    }
}
