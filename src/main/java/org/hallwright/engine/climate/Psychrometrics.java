package org.hallwright.engine.climate;

/**
 * Moist-air properties by the equations of the ASHRAE Handbook of Fundamentals (2017), chapter 1, with the saturation
 * curve of Hyland and Wexler. Valid from -100 to 200 degC; pressures in pascal, humidity ratios in kg water per kg dry
 * air, temperatures in degrees Celsius. All functions are pure.
 */
public final class Psychrometrics {
    /** Ratio of the molar masses of water and dry air, chapter 1 eq. 20. */
    public static final double MOLAR_MASS_RATIO = 0.621945;

    /** Specific heat of dry air used throughout the handbook's enthalpy equation, J/(kg K). */
    public static final double DRY_AIR_CP_J_PER_KG_K = 1006;

    private static final double VAPOUR_CP_J_PER_KG_K = 1860;
    private static final double HEAT_OF_VAPORISATION_0C_J_PER_KG = 2_501_000;
    private static final double KELVIN = 273.15;
    private static final double TRIPLE_POINT_C = 0.01;

    private Psychrometrics() {}

    /** Standard atmospheric pressure at a height above sea level, Pa (chapter 1 eq. 3, -5,000 to 11,000 m). */
    public static double pressurePa(double elevationM) {
        require(elevationM, -5000, 11000, "elevation (m)");
        return 101325 * Math.pow(1 - 2.25577e-5 * elevationM, 5.2559);
    }

    /** Height above sea level at which the standard atmosphere has a pressure, m: the inverse of {@link #pressurePa}. */
    public static double elevationM(double pressurePa) {
        require(pressurePa, 20_000, 180_000, "air pressure (Pa)");
        return (1 - Math.pow(pressurePa / 101325, 1 / 5.2559)) / 2.25577e-5;
    }

    /** Saturation vapour pressure over ice below the triple point and over water above it, Pa (eqs. 5 and 6). */
    public static double saturationPressurePa(double temperatureC) {
        require(temperatureC, -100, 200, "temperature (degC)");
        double t = temperatureC + KELVIN;
        double ln = temperatureC <= TRIPLE_POINT_C
                ? -5.6745359e3 / t
                        + 6.3925247
                        - 9.677843e-3 * t
                        + 6.2215701e-7 * t * t
                        + 2.0747825e-9 * t * t * t
                        - 9.484024e-13 * t * t * t * t
                        + 4.1635019 * Math.log(t)
                : -5.8002206e3 / t
                        + 1.3914993
                        - 4.8640239e-2 * t
                        + 4.1764768e-5 * t * t
                        - 1.4452093e-8 * t * t * t
                        + 6.5459673 * Math.log(t);
        return Math.exp(ln);
    }

    /** Humidity ratio of air at a vapour pressure, kg/kg. */
    public static double humidityRatio(double vapourPressurePa, double pressurePa) {
        if (!(vapourPressurePa >= 0) || !(vapourPressurePa < pressurePa)) {
            throw new IllegalArgumentException("vapour pressure " + vapourPressurePa
                    + " Pa must be at least 0 and below the air pressure " + pressurePa + " Pa");
        }
        return MOLAR_MASS_RATIO * vapourPressurePa / (pressurePa - vapourPressurePa);
    }

    /** Partial pressure of the vapour in air of a humidity ratio, Pa. */
    public static double vapourPressurePa(double humidityRatio, double pressurePa) {
        return pressurePa * humidityRatio / (MOLAR_MASS_RATIO + humidityRatio);
    }

    /** Humidity ratio of saturated air as an ideal mixture, kg/kg. */
    public static double saturatedHumidityRatio(double temperatureC, double pressurePa) {
        return humidityRatio(saturationPressurePa(temperatureC), pressurePa);
    }

    /**
     * Humidity ratio of saturated real moist air, kg/kg: the ideal mixture times the enhancement factor (Buck 1981), as
     * printed in the handbook's tables; 0.4 % above the ideal value at sea level.
     */
    public static double saturatedHumidityRatioRealGas(double temperatureC, double pressurePa) {
        double p = pressurePa / 100;
        double t2 = temperatureC * temperatureC;
        double enhancement = temperatureC <= TRIPLE_POINT_C
                ? 1 + 2.2e-4 + p * (3.83e-6 + 6.4e-10 * t2)
                : 1 + 7.2e-4 + p * (3.2e-6 + 5.9e-10 * t2);
        return humidityRatio(enhancement * saturationPressurePa(temperatureC), pressurePa);
    }

    /** Humidity ratio at a dew point, kg/kg. */
    public static double humidityRatioAtDewPoint(double dewPointC, double pressurePa) {
        return saturatedHumidityRatio(dewPointC, pressurePa);
    }

    /** Humidity ratio at a relative humidity from 0 to 1, kg/kg. */
    public static double humidityRatioAtRelativeHumidity(double dryBulbC, double relativeHumidity, double pressurePa) {
        require(relativeHumidity, 0, 1, "relative humidity (0..1)");
        return humidityRatio(relativeHumidity * saturationPressurePa(dryBulbC), pressurePa);
    }

    /** Relative humidity, 0 to 1, of air of a humidity ratio. */
    public static double relativeHumidity(double dryBulbC, double humidityRatio, double pressurePa) {
        return vapourPressurePa(humidityRatio, pressurePa) / saturationPressurePa(dryBulbC);
    }

    /** Humidity ratio from dry and wet bulb, kg/kg (eqs. 33 and 35; not below 0). */
    public static double humidityRatioAtWetBulb(double dryBulbC, double wetBulbC, double pressurePa) {
        double ws = saturatedHumidityRatio(wetBulbC, pressurePa);
        double w = wetBulbC >= 0
                ? ((2501 - 2.326 * wetBulbC) * ws - 1.006 * (dryBulbC - wetBulbC))
                        / (2501 + 1.86 * dryBulbC - 4.186 * wetBulbC)
                : ((2830 - 0.24 * wetBulbC) * ws - 1.006 * (dryBulbC - wetBulbC))
                        / (2830 + 1.86 * dryBulbC - 2.1 * wetBulbC);
        return Math.max(w, 0);
    }

    /** Dew point of air of a humidity ratio, degC: the temperature at which its vapour pressure saturates. */
    public static double dewPointC(double humidityRatio, double pressurePa) {
        if (!(humidityRatio > 0)) {
            throw new IllegalArgumentException(
                    "humidity ratio " + humidityRatio + " must be above 0 to have a dew point");
        }
        double target = Math.log(vapourPressurePa(humidityRatio, pressurePa));
        double t = 12; // the slope of ln(p) changes slowly, so Newton's steps settle from anywhere
        for (int i = 0; i < 60; i++) {
            double h = 0.005;
            double value = Math.log(saturationPressurePa(t)) - target;
            double slope = (Math.log(saturationPressurePa(t + h)) - Math.log(saturationPressurePa(t - h))) / (2 * h);
            double step = value / slope;
            t = Math.clamp(t - step, -99.9, 199.9);
            if (Math.abs(step) < 1e-9) {
                break;
            }
        }
        return t;
    }

    /**
     * Thermodynamic wet bulb of air of a humidity ratio at a pressure, degC. Bracketed between the dew point side and
     * the dry bulb and refined by regula falsi with bisection, so it cannot leave the bracket.
     */
    public static double wetBulbC(double dryBulbC, double humidityRatio, double pressurePa) {
        double high = dryBulbC;
        double low = Math.max(dryBulbC - 60, -99);
        if (humidityRatioAtWetBulb(dryBulbC, high, pressurePa) <= humidityRatio) {
            return dryBulbC;
        }
        double fHigh = rawWetBulbResidual(dryBulbC, high, humidityRatio, pressurePa);
        double fLow = rawWetBulbResidual(dryBulbC, low, humidityRatio, pressurePa);
        double mid = dryBulbC;
        for (int i = 0; i < 60 && high - low > 1e-7; i++) {
            double secant = high - fHigh * (high - low) / (fHigh - fLow);
            mid = (i & 1) == 0 && secant > low && secant < high ? secant : 0.5 * (low + high);
            double f = rawWetBulbResidual(dryBulbC, mid, humidityRatio, pressurePa);
            if (Math.abs(f) < 1e-12) {
                return mid;
            }
            if (f > 0) {
                high = mid;
                fHigh = f;
            } else {
                low = mid;
                fLow = f;
            }
        }
        return 0.5 * (low + high);
    }

    private static double rawWetBulbResidual(
            double dryBulbC, double wetBulbC, double humidityRatio, double pressurePa) {
        double ws = saturatedHumidityRatio(wetBulbC, pressurePa);
        // The unclamped form of humidityRatioAtWetBulb: it stays monotone where very dry air would give a negative
        // ratio.
        double w = wetBulbC >= 0
                ? ((2501 - 2.326 * wetBulbC) * ws - 1.006 * (dryBulbC - wetBulbC))
                        / (2501 + 1.86 * dryBulbC - 4.186 * wetBulbC)
                : ((2830 - 0.24 * wetBulbC) * ws - 1.006 * (dryBulbC - wetBulbC))
                        / (2830 + 1.86 * dryBulbC - 2.1 * wetBulbC);
        return w - humidityRatio;
    }

    /** Specific enthalpy, J per kg of dry air, zero for dry air at 0 degC (eq. 30). */
    public static double enthalpyJPerKg(double dryBulbC, double humidityRatio) {
        return DRY_AIR_CP_J_PER_KG_K * dryBulbC
                + humidityRatio * (HEAT_OF_VAPORISATION_0C_J_PER_KG + VAPOUR_CP_J_PER_KG_K * dryBulbC);
    }

    /** Dry bulb of air of a given enthalpy and humidity ratio, degC. */
    public static double dryBulbAtEnthalpyC(double enthalpyJPerKg, double humidityRatio) {
        return (enthalpyJPerKg - humidityRatio * HEAT_OF_VAPORISATION_0C_J_PER_KG)
                / (DRY_AIR_CP_J_PER_KG_K + humidityRatio * VAPOUR_CP_J_PER_KG_K);
    }

    /** Volume of moist air per kg of dry air, m3/kg (eq. 26). */
    public static double specificVolumeM3PerKg(double dryBulbC, double humidityRatio, double pressurePa) {
        return 287.042 * (dryBulbC + KELVIN) * (1 + 1.607858 * humidityRatio) / pressurePa;
    }

    /** Density of moist air, kg/m3. */
    public static double densityKgPerM3(double dryBulbC, double humidityRatio, double pressurePa) {
        return (1 + humidityRatio) / specificVolumeM3PerKg(dryBulbC, humidityRatio, pressurePa);
    }

    /** Heat of vaporisation of water at a temperature, J/kg (linear, within 0.1 % of steam tables from 0 to 60 degC). */
    public static double heatOfVaporisationJPerKg(double waterC) {
        return 2_500_800 - 2_372 * waterC;
    }

    private static void require(double value, double low, double high, String name) {
        if (!(value >= low && value <= high)) {
            throw new IllegalArgumentException(name + " is " + value + " but must lie from " + low + " to " + high);
        }
    }
}
