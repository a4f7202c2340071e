package org.hallwright.engine.thermal;

/**
 * The liquid loops between cold plates and the facility water.
 *
 * @param supplyC temperature the technology cooling system supplies to the racks
 * @param riseK temperature rise across the cold plates at design
 * @param cduApproachK technology supply less facility supply in the CDU at design load
 * @param facilityRiseK temperature rise of the facility water across the CDUs at design
 * @param pumpPressurePa pressure difference of the CDU pumps at design
 * @param pumpEfficiency hydraulic over electric power of the CDU pumps
 * @param pumpExponent pump power against load below design: 3 ideal variable speed, 0 constant
 * @param coolant what flows through the racks
 */
public record LiquidSide(
        double supplyC,
        double riseK,
        double cduApproachK,
        double facilityRiseK,
        double pumpPressurePa,
        double pumpEfficiency,
        double pumpExponent,
        Coolant coolant) {
    /** Ratings of loops that exist. */
    public LiquidSide {
        Checks.within(supplyC, 5, 60, "technology supply temperature (degC)");
        Checks.within(riseK, 2, 40, "technology rise (K)");
        Checks.within(cduApproachK, 0, 20, "CDU approach (K)");
        Checks.within(facilityRiseK, 2, 40, "facility rise (K)");
        Checks.within(pumpPressurePa, 0, 1e6, "pump pressure (Pa)");
        Checks.within(pumpEfficiency, 0.05, 1, "pump efficiency");
        Checks.within(pumpExponent, 0, 3, "pump exponent");
    }

    /** Cold plates on 25 % glycol: 10 K rise, 4 K CDU approach, 250 kPa at 45 % wire to water. */
    public static LiquidSide coldPlates(double supplyC) {
        return new LiquidSide(supplyC, 10, 4, 10, 250_000, 0.45, 2.5, Coolant.PG25);
    }

    /** Facility water temperature the CDUs need, degC. */
    public double facilitySupplyC() {
        return supplyC - cduApproachK;
    }

    /** CDU pump power at full design heat, W per W of heat. */
    public double pumpWPerW() {
        double flowM3PerJ = 1 / (coolant.densityKgPerM3() * coolant.cpJPerKgK() * riseK);
        return flowM3PerJ * pumpPressurePa / pumpEfficiency;
    }
}
