package org.hallwright.engine.thermal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hallwright.engine.climate.Psychrometrics;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published worked examples of cooling, each through the public classes, with its published answer and tolerance. */
class WorkedCoolingExamplesTest {
    private static final double GALLON_M3 = 3.785411784e-3;
    private static final double FOOT_M = 0.3048;

    @Test
    @DisplayName("Frontier, ORNL: 6,000 gal/min carry 1.58 MW per K, 15.5 K at the HPL power of 24.6 MW")
    void frontierWater() {
        double flowM3PerS = 6000 * GALLON_M3 / 60;
        double wattsPerK = 1e6 / (Coolant.WATER.flowM3PerS(1e6, 1) / flowM3PerS);
        assertEquals(1.58e6, wattsPerK, 0.02 * 1.58e6);
        assertEquals(15.5, 24.6e6 / wattsPerK, 0.05 * 15.5);
    }

    @Test
    @DisplayName("Norderstedt: heat pumps from 19 to 81 degC")
    void norderstedtHeatPump() {
        assertEquals(5.71, HeatReuse.carnotCop(19, 81), 0.01 * 5.71);
        double cop = HeatReuse.heatingCop(19, 81, 0.5);
        assertTrue(cop >= 2.4 && cop <= 3.4, "COP " + cop);
        double serverHeatKw = 1800 * (1 - 1 / cop);
        assertTrue(serverHeatKw >= 1050 && serverHeatKw <= 1280, "server heat " + serverHeatKw);
        assertEquals(5556, 10e6 / 1800, 0.01 * 5556);
    }

    @Test
    @DisplayName("tower at eight cycles: windage counts against blow-down")
    void towerWater() {
        double perDay = 9900 * 1440;
        double evaporation = WaterBalance.evaporationByRule(perDay, 8 / 1.8);
        WaterBalance balance = WaterBalance.of(evaporation, 0.001 * perDay, 8);
        assertEquals(2037, balance.blowdown(), 0.01 * 2037);
        assertEquals(130_341, balance.makeUp(), 0.01 * 130_341);
    }

    @Test
    @DisplayName("air-cooled chiller at the lot line: 95 dB at 30 ft are 83 dB at 120 ft")
    void noiseAtLotLine() {
        assertEquals(83, Noise.atDistanceDb(95, 30 * FOOT_M, 120 * FOOT_M), 0.1);
        assertEquals(-6.0, Noise.atDistanceDb(0, 10, 20), 0.05);
    }

    @ParameterizedTest(name = "{0} ft: {1} CFM per kW")
    @CsvSource({"0, 154", "2000, 165.6", "4000, 179.1", "6000, 192.5", "8000, 208.1", "10000, 223.2"})
    @DisplayName("air flow at 20 degF rise and 55 degF supply, by altitude")
    void airflowByAltitude(double feet, double cfmPerKw) {
        double density = Airflow.densityKgPerM3((55 - 32) / 1.8, feet * FOOT_M);
        double cfm = Airflow.m3PerS(1000, 20 / 1.8, density) / Airflow.CFM_M3_PER_S;
        assertEquals(cfmPerKw, cfm, 0.04 * cfmPerKw);
    }

    @Test
    @DisplayName("50 MW site at PUE 1.2: 11,847 tons of cooling for the IT load")
    void tonsOfCooling() {
        assertEquals(11_847, 50e6 / 1.2 / 3517, 0.001 * 11_847);
    }

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
