package org.hallwright.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What planners type")
final class QuantityTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "40 kBTU/h | KW | 11722.84",
                "12,5 kW | KW | 12500",
                "3 ft | MM | 0.9144",
                "1.234,5 kW | KW | 1234500",
                "1,250 kW | KW | 1250000",
                "1 250 kW | KW | 1250000",
                "7 | KW | 7000",
                "100 RT | KW | 351685.28",
                "68 °F | DEG_C | 20",
                "18 °F | K | 10",
                "5 °C | K | 5",
                "1000 CFM | M3_PER_H | 0.4719474",
                "250 psf | KPA | 11970.06",
                "42 U | MM | 1.8669",
                "1,5e3 W | KW | 1500",
            })
    void areUnderstood(String text, Unit usual, double si) {
        assertEquals(si, QuantityText.parse(text, usual).orElseThrow(), Math.abs(si) * 1e-6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "kW", "3 bananas", "3 m", "NaN kW", "1e999 kW", "--3 kW", "3 mW"})
    void areRefusedRatherThanGuessed(String text) {
        assertTrue(QuantityText.parse(text, Unit.KW).isEmpty(), text);
    }

    @Test
    @DisplayName("Every unit converts there and back")
    void everyUnitConvertsThereAndBack() {
        Random random = new Random(4);
        for (Unit unit : Unit.values()) {
            for (int i = 0; i < 50; i++) {
                double x = random.nextDouble() * 1000;
                assertEquals(x, unit.fromSi(unit.toSi(x)), 1e-9 * Math.max(1, x), unit.name());
            }
        }
    }

    @Test
    void printTheirUnitAndBand() {
        assertEquals("6.34 MW", QuantityText.print(6.336e6, Unit.MW, Locale.ENGLISH));
        assertEquals("6,34 MW [6,00–6,50]", QuantityText.print(new Range(6e6, 6.336e6, 6.5e6), Unit.MW, Locale.GERMAN));
    }
}
