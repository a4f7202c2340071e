package org.hallwright.engine.thermal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.hallwright.engine.climate.Psychrometrics;
import org.hallwright.engine.thermal.RackThermal.Rack;
import org.hallwright.engine.thermal.RackThermal.Separation;
import org.hallwright.engine.thermal.RackThermal.Supply;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ThermalPropertiesTest {
    private static List<Chiller> chillers() {
        return List.of(
                LiftChiller.waterCooled901(1e6),
                LiftChiller.waterCooledVariableSpeed901(1e6),
                LiftChiller.airCooled901(1e6),
                LiftChiller.airCooledVariableSpeed901(1e6),
                LiftChiller.directExpansion901(1e5),
                // Carrier 19XR 869 kW, published curves: the capacity parabola bends at its cool end.
                new CurveChiller(
                        Chiller.Condenser.WATER,
                        868.6e3,
                        5.57,
                        List.of(0.5406799, 0.1253709, -0.00802536, -0.007357554, -0.0004477789, 0.002140733),
                        List.of(0.3943721, 0.1079147, -0.008912223, -0.0003229487, 1.302402e-05, 0.001561862),
                        List.of(0.1501042, -0.06804336, 0.917146),
                        5,
                        15,
                        12.78,
                        26.67,
                        0.18),
                new NominalChiller(
                        Chiller.Condenser.AIR,
                        1e6,
                        3,
                        6.67,
                        35,
                        2.778,
                        List.of(0.944836, -0.0570088, 0.00185486),
                        List.of(2.333, -1.975, 0.6121),
                        List.of(0.03303, 0.6852, 0.2818),
                        -20));
    }

    @Test
    @DisplayName("no chiller loses capacity as its sink cools")
    void capacityDoesNotFallAsAirCools() {
        for (Chiller chiller : chillers()) {
            double before = 0;
            for (double sink = 45; sink >= -15; sink -= 0.5) {
                double capacity = chiller.capacityW(7, sink);
                assertTrue(capacity >= before - 1e-6, chiller + " at " + sink + ": " + capacity + " < " + before);
                before = capacity;
            }
        }
    }

    @Test
    @DisplayName("lift chillers never get worse as the sink cools or the evaporator warms; rated points are met")
    void lift() {
        for (Chiller chiller : chillers()) {
            if (chiller instanceof LiftChiller lift) {
                for (double load : new double[] {0.1, 0.3, 0.6, 1}) {
                    double before = 0;
                    for (double sink = 45; sink >= -15; sink -= 0.5) {
                        double cop = lift.cop(lift.referenceLeavingC(), sink, load);
                        assertTrue(cop >= before - 1e-9);
                        before = cop;
                    }
                    assertTrue(lift.cop(14, 30, load) >= lift.cop(8, 30, load) - 1e-9);
                }
                assertEquals(lift.copReference(), lift.cop(lift.referenceLeavingC(), lift.referenceSinkC(), 1), 1e-9);
            }
        }
        assertEquals(7.03, LiftChiller.waterCooled901(1e6).integratedPartLoad(), 0.01);
        assertEquals(9.25, LiftChiller.waterCooledVariableSpeed901(1e6).integratedPartLoad(), 0.01);
        assertEquals(4.10, LiftChiller.airCooled901(1e6).integratedPartLoad(), 0.01);
        assertEquals(4.72, LiftChiller.airCooledVariableSpeed901(1e6).integratedPartLoad(), 0.01);
    }

    @Test
    @DisplayName("EnergyPlus reference chiller: COP by load and by condenser temperature")
    void energyPlusReference() {
        Chiller chiller = chillers().getLast();
        assertEquals(3.335, chiller.cop(6.67, 35, 0.25), 0.001);
        assertEquals(3.318, chiller.cop(6.67, 35, 0.5), 0.001);
        assertEquals(2.960, chiller.cop(6.67, 35, 1), 0.001);
        assertEquals(3.969, chiller.cop(6.67, 15, 1), 0.001);
        assertEquals(2.539, chiller.cop(6.67, 45, 1), 0.001);
    }

    @Test
    @DisplayName("a CDU keeps the first law, its rating and the order of its temperatures")
    void cdu() {
        Random random = new Random(11);
        Cdu rated = Cdu.of(1e6, 4);
        Cdu.State at = rated.at(1e6, rated.technologyKgPerS(), rated.facilityKgPerS(), 30);
        assertEquals(4, at.approachK(), 1e-6);
        for (int i = 0; i < 2000; i++) {
            double heat = 1e6 * random.nextDouble();
            double technology = rated.technologyKgPerS() * (0.3 + random.nextDouble());
            double facility = rated.facilityKgPerS() * (0.3 + random.nextDouble());
            Cdu.State s = rated.at(heat, technology, facility, 20 + 20 * random.nextDouble());
            double tcs = technology * Coolant.PG25.cpJPerKgK() * (s.technologyReturnC() - s.technologySupplyC());
            double fws = facility * Coolant.WATER.cpJPerKgK() * (s.facilityReturnC() - s.facilitySupplyC());
            assertEquals(heat, tcs, 1e-9 * 1e6);
            assertEquals(heat, fws, 1e-9 * 1e6);
            assertTrue(s.technologySupplyC() >= s.facilitySupplyC() - 1e-9);
            assertTrue(s.technologyReturnC() >= s.facilityReturnC() - 1e-9);
        }
        assertTrue(rated.capacityW(3, rated.technologyKgPerS(), rated.facilityKgPerS())
                < rated.capacityW(5, rated.technologyKgPerS(), rated.facilityKgPerS()));
    }

    @Test
    @DisplayName("a coil meets its rating and never cools below its water")
    void coil() {
        AirCoil crah = new AirCoil(100e3, 6.9, 3, 32, 14, 4030, 2.8);
        assertEquals(100e3, crah.heatW(6.9, 1.2, 3, 32, 14), 1);
        double air = 6.9 * 1.2 * Psychrometrics.DRY_AIR_CP_J_PER_KG_K;
        for (double flow = 0.5; flow < 9; flow += 0.5) {
            double heat = crah.heatW(flow, 1.2, 3, 32, 14);
            assertTrue(32 - heat / (air * flow / 6.9) >= 14 - 1e-9);
        }
        assertEquals(0, crah.heatW(6.9, 1.2, 3, 14, 20));
    }

    private static List<Rack> hall(int rows, int racksPerRow) {
        List<Rack> racks = new ArrayList<>();
        for (int r = 0; r < rows; r++) {
            for (int i = 0; i < racksPerRow; i++) {
                racks.add(new Rack(i * 0.6, r * 2.4, 0, r % 2 == 0 ? 1 : -1, 1.2, 5000 + 100 * (i % 7), 11));
            }
        }
        return racks;
    }

    @Test
    @DisplayName(
            "open hall: inlets between supply and hottest exhaust, independent of rack order, worse when air is short")
    void openHall() {
        List<Rack> racks = hall(6, 20);
        Supply plenty = new Supply(70, 20, 10, 101_325);
        RackThermal.Air air = RackThermal.solve(racks, Separation.OPEN, plenty);
        double heat = racks.stream().mapToDouble(Rack::airHeatW).sum();
        double rate = 70 * plenty.densityKgPerM3() * Psychrometrics.DRY_AIR_CP_J_PER_KG_K;
        assertEquals(heat, rate * (air.returnC() - 20), 1e-9 * heat);
        for (int i = 0; i < racks.size(); i++) {
            assertTrue(air.inletC()[i] >= 20 && air.inletC()[i] < 31, "inlet " + air.inletC()[i]);
        }
        List<Rack> shuffled = new ArrayList<>(racks);
        Collections.shuffle(shuffled, new Random(5));
        RackThermal.Air again = RackThermal.solve(shuffled, Separation.OPEN, plenty);
        for (int i = 0; i < racks.size(); i++) {
            assertEquals(air.inletC()[i], again.inletC()[shuffled.indexOf(racks.get(i))], 1e-7);
        }
        RackThermal.Air starved = RackThermal.solve(racks, Separation.OPEN, new Supply(25, 20, 10, 101_325));
        RackThermal.Air contained = RackThermal.solve(racks, Separation.HOT_AISLE, plenty);
        assertTrue(starved.inletC()[50] > air.inletC()[50]);
        assertTrue(contained.inletC()[50] < air.inletC()[50]);
        assertTrue(contained.rackCoolingIndexHigh(AirClass.A1) >= air.rackCoolingIndexHigh(AirClass.A1));
    }

    @Test
    @DisplayName("after a loss the air rises at once, then with the mass; never faster than air alone")
    void afterLoss() {
        LossOfCooling.Room room = new LossOfCooling.Room(100e3, 2e5, 4e6, 5e3);
        assertEquals(0, room.riseK(0), 1e-12);
        assertEquals(100e3 / 2e5, room.riseK(0.001) / 0.001, 0.01);
        double slope = (room.riseK(7200) - room.riseK(3600)) / 3600;
        assertEquals(100e3 / 4.2e6, slope, 1e-6);
        assertEquals(10, room.riseK(room.secondsTo(10)), 1e-6);
    }

    @Test
    @DisplayName("noise: two equal sources add 3 dB, distance and screens only take away, night can be quieter")
    void noise() {
        assertEquals(3.01, Noise.sumDb(60, 60) - 60, 0.01);
        Noise.Receiver near = new Noise.Receiver(50, 0, 1.5, 0);
        List<Noise.Source> coolers = List.of(new Noise.Source(0, 0, 3, 92, 8, 3, 1, 0.6));
        double day = Noise.levelDbA(coolers, near, false);
        assertTrue(Noise.levelDbA(coolers, near, true) < day - 10);
        assertTrue(Noise.levelDbA(coolers, new Noise.Receiver(100, 0, 1.5, 0), false) < day - 6);
        assertTrue(Noise.levelDbA(coolers, new Noise.Receiver(50, 0, 1.5, 0.5), false) < day - 10);
    }

    @Test
    @DisplayName("losing one of N+1 units leaves the load carried; losing one of N does not")
    void redundancy() {
        assertTrue(CoolingDesign.units("CDU", 4e6, 1e6, 5, 32).holdsWithOneLost());
        assertTrue(!CoolingDesign.units("CDU", 4e6, 1e6, 4, 32).holdsWithOneLost());
        SinkCooler field = SinkCooler.dry(5e6, 6, 150e3);
        CoolingDesign.Check check = CoolingDesign.coolers("dry coolers", 4e6, field, 5, 44, 38, 22);
        assertTrue(check.holds() && check.oneLostSupplyC() > check.supplyC());
        assertTrue(
                !CoolingDesign.coolers("dry coolers", 4e6, field, 5, 40, 38, 22).holds());
    }

    @Test
    @DisplayName("absurd ratings are refused with the allowed range")
    void refuses() {
        assertThrows(IllegalArgumentException.class, () -> SinkCooler.dry(-1, 6, 1));
        assertThrows(IllegalArgumentException.class, () -> Cdu.of(1e6, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> new PumpLoop(2e5, 0, 1, Coolant.WATER));
        assertThrows(IllegalArgumentException.class, () -> AirClass.A2.highAtC(4000));
        assertEquals(WaterClass.W32, WaterClass.of(30));
    }

    @Test
    @DisplayName(
            "A cold plate: 1 kW over 35 K/kW on 40 °C water is 75 °C; half the flow adds (√2 − 1) of the plate's part")
    void coldPlate() {
        ColdPlate plate = new ColdPlate(0.010, 0.005, 0.020, 0.03, 0.5);
        assertEquals(75, plate.junctionC(40, 1000, 0.03), 1e-9);
        assertEquals(75 + 20 * (Math.sqrt(2) - 1), plate.junctionC(40, 1000, 0.015), 1e-9);
        for (double flow = 0.005; flow < 0.1; flow += 0.005) {
            assertTrue(plate.junctionC(40, 1000, flow + 0.005) < plate.junctionC(40, 1000, flow));
        }
    }
}
