package org.hallwright.engine.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hallwright.quantity.Range;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The sound of a plant")
final class SoundFieldTest {

    @ParameterizedTest
    @CsvSource({"60,60,63.01", "60,50,60.41", "70,60,70.41", "55,54,57.54"})
    @DisplayName("adds by energy, as the addition table of acoustics has it")
    void adds(double a, double b, double sum) {
        assertEquals(sum, SoundField.sum(a, b), 0.005);
        assertEquals(SoundField.sum(a, b), SoundField.sum(b, a));
    }

    @Test
    @DisplayName("falls by 6 dB with each doubling of the distance, from Lw - 8 dB at one metre (ISO 9613-2, 7.1)")
    void distance() {
        Range source = new Range(95, 100, 105);
        assertEquals(92, SoundField.at(source, 1).value(), 1e-12);
        assertEquals(52, SoundField.at(source, 100).value(), 1e-9);
        for (double r = 2; r < 2_000; r *= 1.7) {
            assertEquals(
                    20 * Math.log10(2),
                    SoundField.at(source, r).value()
                            - SoundField.at(source, 2 * r).value(),
                    1e-9);
        }
        assertEquals(
                10, SoundField.at(source, 30).high() - SoundField.at(source, 30).low(), 1e-9);
    }

    @Test
    @DisplayName("of n sources alike is n times one, and an hour of sixteen is 12 dB less")
    void counts() {
        Range one = Range.exact(80);
        Range summed = one;
        for (int n = 2; n <= 12; n++) {
            summed = SoundField.sum(summed, one);
            assertEquals(SoundField.times(one, n).value(), summed.value(), 1e-9);
        }
        assertEquals(80 - 12.04, SoundField.averaged(one, 1 / 16.0).value(), 0.01);
    }

    @Test
    @DisplayName("lifts what is heard by 3 dB where it is as loud, and never lowers it")
    void emergence() {
        assertEquals(3.01, SoundField.emergence(Range.exact(40), 40).value(), 0.005);
        for (double plant = 0; plant < 90; plant += 7) {
            assertTrue(SoundField.emergence(Range.exact(plant), 45).value() >= 0);
        }
        assertEquals(45, SoundField.sum(Double.NEGATIVE_INFINITY, 45));
    }
}
