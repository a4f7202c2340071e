package org.hallwright.engine.thermal;

import org.hallwright.engine.climate.Psychrometrics;

/** Air that carries heat, at any height above the sea. */
public final class Airflow {
    /** One cubic foot per minute, m3/s. */
    public static final double CFM_M3_PER_S = 4.719474432e-4;

    private Airflow() {}

    /** Air flow that carries a heat at a temperature rise, m3/s. */
    public static double m3PerS(double heatW, double riseK, double densityKgPerM3) {
        Checks.positive(riseK, "temperature rise (K)");
        Checks.positive(densityKgPerM3, "air density (kg/m3)");
        return heatW / (densityKgPerM3 * Psychrometrics.DRY_AIR_CP_J_PER_KG_K * riseK);
    }

    /** Temperature rise of an air flow that takes a heat, K. */
    public static double riseK(double heatW, double flowM3PerS, double densityKgPerM3) {
        Checks.positive(flowM3PerS, "air flow (m3/s)");
        Checks.positive(densityKgPerM3, "air density (kg/m3)");
        return heatW / (densityKgPerM3 * Psychrometrics.DRY_AIR_CP_J_PER_KG_K * flowM3PerS);
    }

    /** Density of air of moderate (40 %) humidity at a temperature and height, kg/m3. */
    public static double densityKgPerM3(double temperatureC, double elevationM) {
        double pressure = Psychrometrics.pressurePa(elevationM);
        double w = Psychrometrics.humidityRatioAtRelativeHumidity(temperatureC, 0.4, pressure);
        return Psychrometrics.densityKgPerM3(temperatureC, w, pressure);
    }

    /** Electric power of a fan, W: flow times pressure over efficiency. */
    public static double fanW(double flowM3PerS, double pressurePa, double efficiency) {
        return Checks.notNegative(flowM3PerS, "air flow (m3/s)")
                * Checks.notNegative(pressurePa, "fan pressure (Pa)")
                / Checks.within(efficiency, 0.01, 1, "fan efficiency");
    }
}
