package org.hallwright.engine.thermal;

/** Facility-water classes of ASHRAE TC 9.9 (2021); the number is the highest supply temperature in degC. */
public enum WaterClass {
    W17(17),
    W27(27),
    W32(32),
    W40(40),
    W45(45),
    /** Above 45 degC. */
    W_PLUS(65);

    private final double highestSupplyC;

    WaterClass(double highestSupplyC) {
        this.highestSupplyC = highestSupplyC;
    }

    /** Highest facility-water supply, degC (for W+ the highest that equipment on the market takes). */
    public double highestSupplyC() {
        return highestSupplyC;
    }

    /** The coolest class that a supply temperature falls in. */
    public static WaterClass of(double supplyC) {
        for (WaterClass each : values()) {
            if (supplyC <= each.highestSupplyC) {
                return each;
            }
        }
        throw new IllegalArgumentException("facility water at " + supplyC + " degC is above every class");
    }
}
