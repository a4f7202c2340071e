package org.hallwright.engine.carbon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EmissionsTest {

    @Test
    @DisplayName("80 GWh on the German grid of 2023 (381 g/kWh) are 30,480 t by location")
    void location() {
        assertEquals(30_480e3, Emissions.locationKg(80e6, 381), 1e-6);
    }

    @Test
    @DisplayName("hour by hour with a steady intensity is the yearly sum; load in clean hours is cleaner")
    void hourly() {
        double[] load = new SplittableRandom(5).doubles(8_760, 0, 1_000).toArray();
        double[] steady = new double[8_760];
        Arrays.fill(steady, 300);
        assertEquals(Emissions.locationKg(Arrays.stream(load).sum(), 300), Emissions.locationKg(load, steady), 1e-3);
        double[] clean = {1, 0};
        double[] dirty = {0, 1};
        double[] intensity = {20, 600};
        assertTrue(Emissions.locationKg(clean, intensity) < Emissions.locationKg(dirty, intensity));
    }

    @Test
    @DisplayName("contracts beyond the use give no credit; a yearly match may be no hourly match")
    void market() {
        assertEquals(0, Emissions.marketKg(100, 500, 0, 400));
        assertEquals(0.5 * 100 * 400 / 1e3, Emissions.marketKg(100, 50, 0, 400), 1e-12);
        assertEquals(0.5, Emissions.hourlyMatchedShare(new double[] {1, 1}, new double[] {2, 0}));
        assertEquals(1, Emissions.hourlyMatchedShare(new double[] {1, 1}, new double[] {1, 1}));
    }

    @Test
    @DisplayName("shadow cost, CUE, embodied share; bad input is refused")
    void rest() {
        assertEquals(80, Emissions.shadowCost(1_000, 80));
        assertEquals(0.381 * 1.2, Emissions.cue(Emissions.locationKg(1.2, 381), 1), 1e-12);
        assertEquals(250, Emissions.embodiedKgPerYear(1_250, 5));
        assertThrows(IllegalArgumentException.class, () -> Emissions.locationKg(-1, 381));
        assertThrows(IllegalArgumentException.class, () -> Emissions.locationKg(new double[2], new double[3]));
        assertThrows(IllegalArgumentException.class, () -> Emissions.embodiedKgPerYear(1, 0));
    }
}
