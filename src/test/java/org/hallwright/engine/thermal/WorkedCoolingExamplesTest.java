package org.hallwright.engine.thermal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.hallwright.engine.climate.Psychrometrics;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Worked examples of cooling beyond the reference designs, each through the public classes with its published answer. */
class WorkedCoolingExamplesTest {
    @Test
    @DisplayName("a GB200 rack: 115 kW of water at 10 K takes 1.5 L/min per kW; 17 kW of air remain")
    void nvl72() {
        assertEquals(1.51, Coolant.PG25.flowM3PerS(1000, 10) * 60_000, 0.02);
        double airM3PerS = Airflow.m3PerS(17_000, 12, Airflow.densityKgPerM3(24, 0));
        assertEquals(1.19, airM3PerS, 0.03);
    }

    @Test
    @DisplayName("1 / h_fg at 30 degC is 1.48 L per kWh")
    void latentHeat() {
        assertEquals(1.48, 3.6e6 / Psychrometrics.heatOfVaporisationJPerKg(30), 0.005);
    }

    @Test
    @DisplayName("12 m container: 75 dB(A) at 7 m is a sound power of about 106 dB(A), not 92")
    void containerNoise() {
        double surface = Noise.boxSurfaceM2(12.2, 2.44, 2.9, 7);
        assertEquals(106, Noise.soundPowerDb(75, surface), 1.0);
    }

    @Test
    @DisplayName("120 kW on 100 kg of loop water: about 12 s for 3.5 K")
    void loopTime() {
        assertEquals(12, LossOfCooling.loopSeconds(120e3, 100, Coolant.WATER, 0, 3.5), 0.5);
    }

    @Test
    @DisplayName("room at 5 kW per cabinet reaches shutdown in about three minutes")
    void roomAfterLoss() {
        assertEquals(180, LossOfCooling.Room.ofCabinets(10, 5000).secondsTo(20), 60);
    }
}
