package org.hallwright.engine.climate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the values printed in the ASHRAE Handbook of Fundamentals, as used by the tests of PsychroLib. */
class PsychrometricsTest {
    private static final double WITHIN = 5e-4;

    @ParameterizedTest(name = "{0} degC")
    @CsvSource({"-20, 103.24", "-5, 401.74", "5, 872.6", "25, 3169.7", "50, 12351.3", "100, 101418.0"})
    @DisplayName("saturation pressure")
    void saturationPressure(double temperatureC, double pascal) {
        assertEquals(pascal, Psychrometrics.saturationPressurePa(temperatureC), WITHIN * pascal);
    }

    @ParameterizedTest(name = "{0} degC")
    @CsvSource({"-5, 0.0024863", "5, 0.005425", "25, 0.020173"})
    @DisplayName("saturated humidity ratio of real air at sea level")
    void saturatedRatio(double temperatureC, double ratio) {
        assertEquals(ratio, Psychrometrics.saturatedHumidityRatioRealGas(temperatureC, 101325), WITHIN * ratio);
    }

    @ParameterizedTest(name = "{0} m")
    @CsvSource({"0, 101325", "500, 95461", "1000, 89875", "4000, 61640", "10000, 26436"})
    @DisplayName("standard pressure")
    void standardPressure(double elevationM, double pascal) {
        assertEquals(pascal, Psychrometrics.pressurePa(elevationM), 1);
    }

    @Test
    @DisplayName("moist air at 30 degC, wet bulb 25 degC, 500 m")
    void moistAir() {
        assertEquals(0.0192281, Psychrometrics.humidityRatioAtWetBulb(30, 25, 95461), WITHIN * 0.0192281);
        assertEquals(1.0841199, Psychrometrics.densityKgPerM3(30, 0.02, 95461), WITHIN * 1.0841199);
        assertEquals(81316, Psychrometrics.enthalpyJPerKg(30, 0.02), WITHIN * 81316);
    }

    @Test
    @DisplayName("wet bulb at 7 degC and 61 %")
    void wetBulb() {
        double w = Psychrometrics.humidityRatioAtRelativeHumidity(7, 0.61, 100_000);
        assertEquals(3.92667, Psychrometrics.wetBulbC(7, w, 100_000), 0.004);
    }

    @Test
    @DisplayName("wet bulb, dew point and humidity ratio lead back to each other at any pressure")
    void roundTrips() {
        Random random = new Random(7);
        for (int i = 0; i < 5000; i++) {
            double dry = -40 + 90 * random.nextDouble();
            double rh = 0.02 + 0.98 * random.nextDouble();
            double pressure = 55_000 + 50_000 * random.nextDouble();
            double w = Psychrometrics.humidityRatioAtRelativeHumidity(dry, rh, pressure);
            double wet = Psychrometrics.wetBulbC(dry, w, pressure);
            double dew = Psychrometrics.dewPointC(w, pressure);
            assertTrue(dew <= wet + 0.02 && wet <= dry + 1e-9, dew + " <= " + wet + " <= " + dry);
            assertEquals(w, Psychrometrics.humidityRatioAtDewPoint(dew, pressure), 1e-9 + 1e-6 * w);
            if (Math.abs(wet) > 0.02) { // the two branches of the equation meet at 0 degC with a small step
                assertEquals(w, Psychrometrics.humidityRatioAtWetBulb(dry, wet, pressure), 1e-8 + 1e-6 * w);
            }
            assertEquals(dry, Psychrometrics.dryBulbAtEnthalpyC(Psychrometrics.enthalpyJPerKg(dry, w), w), 1e-9);
        }
    }

    @Test
    @DisplayName("nonsense is refused with its value and the range allowed")
    void refuses() {
        String message = String.valueOf(
                assertThrows(IllegalArgumentException.class, () -> Psychrometrics.saturationPressurePa(Double.NaN))
                        .getMessage());
        assertTrue(message.contains("NaN") && message.contains("200"), message);
        assertThrows(IllegalArgumentException.class, () -> Psychrometrics.pressurePa(20000));
        assertThrows(IllegalArgumentException.class, () -> Psychrometrics.humidityRatio(120_000, 100_000));
    }
}
