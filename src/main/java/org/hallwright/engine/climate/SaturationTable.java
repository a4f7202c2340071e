package org.hallwright.engine.climate;

/**
 * Saturated humidity ratio and enthalpy at one pressure, tabulated every 0.1 K so that an hourly loop never evaluates
 * an exponential; linear in between, within 1e-5 of the equations.
 */
public final class SaturationTable {
    private static final double LOW_C = -60;
    private static final double HIGH_C = 75;
    private static final double STEP_K = 0.1;

    private final double[] humidityRatio;
    private final double pressurePa;

    /** A table at a pressure, Pa. */
    public SaturationTable(double pressurePa) {
        this.pressurePa = pressurePa;
        humidityRatio = new double[(int) Math.round((HIGH_C - LOW_C) / STEP_K) + 2];
        for (int i = 0; i < humidityRatio.length; i++) {
            humidityRatio[i] = Psychrometrics.saturatedHumidityRatio(LOW_C + i * STEP_K, pressurePa);
        }
    }

    /** Humidity ratio of saturated air, kg/kg; temperatures outside -60..75 degC are taken at the nearer end. */
    public double humidityRatio(double temperatureC) {
        double at = (Math.clamp(temperatureC, LOW_C, HIGH_C) - LOW_C) * (1 / STEP_K);
        int i = (int) at;
        return humidityRatio[i] + (at - i) * (humidityRatio[i + 1] - humidityRatio[i]);
    }

    /** Enthalpy of saturated air, J/kg of dry air. */
    public double enthalpyJPerKg(double temperatureC) {
        return Psychrometrics.enthalpyJPerKg(temperatureC, humidityRatio(temperatureC));
    }

    /** Humidity ratio at a relative humidity 0..1, kg/kg. */
    public double humidityRatioAt(double dryBulbC, double relativeHumidity) {
        double vapourPa = relativeHumidity * Psychrometrics.vapourPressurePa(humidityRatio(dryBulbC), pressurePa);
        return Psychrometrics.MOLAR_MASS_RATIO * vapourPa / (pressurePa - vapourPa);
    }
}
