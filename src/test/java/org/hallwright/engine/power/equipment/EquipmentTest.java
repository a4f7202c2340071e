package org.hallwright.engine.power.equipment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EquipmentTest {

    @Test
    @DisplayName("NEC plugs give 80 % of their rating, IEC plugs all of it (rack PDUs of the catalogue)")
    void circuits() {
        assertEquals(34.5e3, new Circuit(Supply.threePhase(415), 60, ElectricalCode.NEC).continuousVa(), 50);
        assertEquals(43.65e3, new Circuit(Supply.threePhase(400), 63, ElectricalCode.IEC).continuousVa(), 50);
        assertEquals(4.99e3, new Circuit(Supply.onePhase(208), 30, ElectricalCode.NEC).continuousVa(), 5);
        Circuit fullyRated = new Circuit(Supply.threePhase(480), 100, ElectricalCode.NEC, true);
        assertEquals(100, fullyRated.continuousA());
        assertEquals(287.5e3, new Circuit(Supply.threePhase(415), 400, ElectricalCode.IEC).continuousVa(), 50);
        assertEquals(63, Circuit.ratingFor(40e3, 1, Supply.threePhase(400), ElectricalCode.IEC, 16, 125, 63, 32), 0);
        assertEquals(100, Circuit.ratingFor(40e3, 1, Supply.threePhase(400), ElectricalCode.NEC, 60, 63, 100, 125), 0);
        assertEquals(4, new Circuit(Supply.threePhase(415), 60, ElectricalCode.NEC).loadsCarried(8000, 1));
    }

    @Test
    @DisplayName("400 V equipment takes 380 to 415 V, not 480 V; one phase of three serves")
    void voltages() {
        assertTrue(Supply.threePhase(400).accepts(Supply.threePhase(415)));
        assertTrue(Supply.threePhase(400).accepts(Supply.threePhase(380)));
        assertFalse(Supply.threePhase(400).accepts(Supply.threePhase(480)));
        assertTrue(Supply.onePhase(230).accepts(Supply.threePhase(400)));
        assertTrue(Supply.onePhase(208).accepts(Supply.threePhase(208)));
        assertFalse(Supply.dc(800).accepts(Supply.threePhase(800)));
    }

    @Test
    @DisplayName("Voltage drop and loss of 30 m of 35 mm² copper at 100 A, and of a busway")
    void cables() {
        // IEC 60228: 0.524 ohm/km at 20 °C, 0.637 at 75 °C; sqrt3 x 100 A x 0.637e-3 x 30 m = 3.31 V at unity power
        // factor.
        double ohmPerM = CableRun.resistanceAt(75, 0.524e-3, CableRun.COPPER_PER_K);
        CableRun cable = new CableRun(Supply.threePhase(400), ohmPerM, 30);
        assertEquals(3.31, cable.dropV(100, 1), 0.01);
        assertEquals(0.83e-2, cable.dropFraction(100, 1), 1e-4);
        assertEquals(3 * 100 * 100 * ohmPerM * 30, cable.lossW(100), 1e-9);
        // 2 x 12 A x 6.332 ohm/km x 30 m = 4.56 V on a 120 V branch of 12 AWG (NEC chapter 9 table 8).
        assertEquals(4.56, new CableRun(Supply.onePhase(120), 6.332e-3, 30).dropV(12, 1), 0.01);
        assertEquals(30 * 0.03 / cable.dropFraction(100, 1), cable.longestM(100, 1, 0.03), 1e-9);
        // Starline T5 800 A: 99.8 W/m at rated current.
        CableRun busway = new CableRun(Supply.threePhase(415), 0.052e-3, 1);
        assertEquals(99.8, busway.lossW(800), 0.1);
        assertEquals(busway.lossW(800) / 3, busway.lossSpreadW(800), 1e-12);
    }

    @Test
    @DisplayName("Spread load: a third of the loss and half of the drop, as many equal taps tend to")
    void spreadLoadIsTheLimitOfTaps() {
        CableRun run = new CableRun(Supply.threePhase(400), 1e-4, 50);
        int taps = 2000;
        double lossW = 0;
        double dropV = 0;
        CableRun piece = new CableRun(Supply.threePhase(400), 1e-4, 50.0 / taps);
        for (int i = 0; i < taps; i++) {
            double amperes = 400.0 * (taps - i) / taps;
            lossW += piece.lossW(amperes);
            dropV += piece.dropV(amperes, 1);
        }
        assertEquals(run.lossSpreadW(400), lossW, 1e-3 * lossW);
        assertEquals(run.dropSpreadV(400, 1), dropV, 1e-3 * dropV);
    }

    @Test
    @DisplayName("Trip curves: the printed points, straight in logarithms between them, the band, I²t")
    void tripCurves() {
        TripCurve law = TripCurve.inverseSquare(16);
        assertEquals(256, law.seconds(1.5), 1e-9);
        assertEquals(144, law.seconds(2), 1e-9);
        assertEquals(64, law.seconds(3), 1e-9);
        assertEquals(16, law.seconds(6), 1e-9);
        assertTrue(Double.isInfinite(law.seconds(1)));
        TripCurve mccb = new TripCurve(
                1.05,
                List.of(
                        new TripPoint(1.3, 2400, 600, 7200),
                        new TripPoint(2, 160, 60, 400),
                        new TripPoint(6, 8.5, 3, 20)),
                10);
        assertEquals(160, mccb.seconds(2), 1e-9);
        assertEquals(60, mccb.earliestSeconds(2), 1e-9);
        assertEquals(400, mccb.latestSeconds(2), 1e-9);
        assertEquals(Math.sqrt(160 * 8.5), mccb.seconds(Math.sqrt(2 * 6)), 1e-9);
        assertEquals(TripCurve.INSTANT_SECONDS, mccb.seconds(12));
        assertEquals(200.0 * 200 * 400, mccb.letThroughA2s(100, 2), 1e-6);
        for (double multiple = 1.1; multiple < 9; multiple += 0.1) {
            assertTrue(mccb.seconds(multiple + 0.1) <= mccb.seconds(multiple));
            assertTrue(mccb.earliestSeconds(multiple) <= mccb.latestSeconds(multiple));
        }
        assertEquals(143.0 * 143 * 25 * 25, CableRun.withstandA2s(143, 25));
    }

    @Test
    @DisplayName("What product standards promise: between holding and tripping nothing is promised")
    void conventionalTrips() {
        assertEquals(ConventionalTrip.Verdict.HOLDS, ConventionalTrip.IEC_60947_2.verdict(1.05));
        assertEquals(ConventionalTrip.Verdict.UNDEFINED, ConventionalTrip.IEC_60947_2.verdict(1.2));
        assertEquals(ConventionalTrip.Verdict.TRIPS, ConventionalTrip.IEC_60947_2.verdict(1.3));
        assertEquals(ConventionalTrip.Verdict.UNDEFINED, ConventionalTrip.IEC_60898.verdict(1.4));
        assertEquals(3600, ConventionalTrip.IEC_60898.withinSeconds(63));
        assertEquals(7200, ConventionalTrip.IEC_60898.withinSeconds(80));
        assertEquals(480, ConventionalTrip.ul489SecondsAtTwice(125));
    }

    @Test
    @DisplayName("Overload by the named unit's table: a load between rows takes the next row up")
    void overloads() {
        OverloadTable galaxy = OverloadTable.of(1.12, Double.POSITIVE_INFINITY, 1.25, 600, 1.5, 60);
        OverloadTable eaton = OverloadTable.of(1.1, 600, 1.25, 60, 1.5, 10);
        assertTrue(Double.isInfinite(galaxy.allowedSeconds(1.1)));
        assertEquals(600, galaxy.allowedSeconds(1.2));
        assertEquals(60, galaxy.allowedSeconds(1.4));
        assertEquals(0, galaxy.allowedSeconds(1.51));
        assertEquals(60, eaton.allowedSeconds(1.25));
        assertEquals(1.25, eaton.allowedLoad(30));
        assertEquals(0, OverloadTable.NONE.allowedSeconds(1.01));
    }

    @Test
    @DisplayName("Supplies: what a lost feed leaves")
    void supplies() {
        PowerSupplies dgxH100 = PowerSupplies.of(6, "4+2", 3300, LossCurve.NONE);
        assertFalse(dgxH100.survivesFeedLoss(2), "three of six remain, four are needed");
        assertTrue(dgxH100.survivesFeedLoss(3));
        assertEquals(13_200, dgxH100.usableW());
        PowerSupplies dgxB200 = PowerSupplies.of(6, "5+1", 3300, LossCurve.NONE);
        assertFalse(dgxB200.survivesFeedLoss(3));
        assertTrue(dgxB200.survivesLoss(1));
        PowerSupplies dgxB300 = PowerSupplies.of(12, "N+N", 3200, LossCurve.NONE);
        assertTrue(dgxB300.survivesFeedLoss(2));
        assertArrayEquals(
                new int[] {3, 2},
                PowerSupplies.of(5, "4+1", 1000, LossCurve.NONE).perFeed(2));
        assertThrows(IllegalArgumentException.class, () -> PowerSupplies.of(6, "4+1", 3300, LossCurve.NONE));
        // A lost feed moves all load to the survivors, which run at another point of their curve.
        LossCurve titanium = LossFit.of(List.of(
                        new EfficiencyPoint(0.1, 0.925),
                        new EfficiencyPoint(0.2, 0.955),
                        new EfficiencyPoint(0.5, 0.967),
                        new EfficiencyPoint(1, 0.955)))
                .curve();
        PowerSupplies pair = PowerSupplies.of(2, "N+N", 3000, titanium);
        assertEquals(3000 / 0.967, pair.inputW(3000, 2), 10);
        assertEquals(3000 / 0.955, pair.inputW(3000, 1), 10);
    }

    @Test
    @DisplayName("Shelves of a GB200 rack: 264 kW installed, 132 kW with a feed lost, 27.5 kW of a 33 kW shelf at N+1")
    void shelves() {
        ShelfRack rack = new ShelfRack(8, 6, 5500, LossCurve.NONE);
        assertEquals(264e3, rack.installedW());
        assertEquals(132e3, rack.usableOneFeedLostW(2));
        assertEquals(27.5e3, new ShelfRack(1, 6, 5500, LossCurve.NONE).usableOneModuleSpareW());
        assertEquals(132e3, rack.inputW(132e3, 4));
    }

    @Test
    @DisplayName("Neutral and imbalance of single-phase loads on three phases")
    void phases() {
        PhaseBalance balanced = PhaseBalance.assign(10, 10, 10, 5, 5, 5);
        assertEquals(0, balanced.imbalance(), 1e-12);
        assertEquals(0, balanced.neutralA(), 1e-9);
        PhaseBalance uneven = new PhaseBalance(100, 90, 80);
        assertEquals(0.111, uneven.imbalance(), 1e-3);
        assertEquals(17.32, uneven.neutralA(), 0.01);
        assertEquals(10, new PhaseBalance(10, 0, 0).neutralA(), 1e-12);
        assertEquals(Math.sqrt(3) * 16, PhaseBalance.ofLineToLine(16, 16, 16).highestA(), 1e-9);
        assertTrue(PhaseBalance.assign(9, 8, 7, 6, 5, 4).imbalance()
                <= PhaseBalance.inTurn(9, 8, 7, 6, 5, 4).imbalance());
    }

    @Test
    @DisplayName("A transformer's best load, fault current and the US efficiency at 35 %")
    void transformer() {
        Transformer dry = new Transformer(1e6, 1395, 9000, 0.06);
        assertEquals(0.394, dry.bestLoad(), 1e-3);
        assertEquals(0.98971, dry.efficiency(1, 1), 1e-5);
        assertEquals(1443.4, dry.ratedA(400), 0.1);
        assertEquals(24_056, dry.faultA(400), 1);
        Transformer doe = Transformer.fromEfficiency(1e6, 0.9928, 0.35, 0.0575);
        assertEquals(0.9928, doe.efficiency(0.35, 1), 1e-12);
        assertEquals(0.35, doe.bestLoad(), 1e-12);
        assertTrue(doe.efficiency(1, 1) < 0.9928);
        assertTrue(dry.regulation(1, 0.8) > dry.regulation(1, 1));
    }

    @Test
    @DisplayName("Batteries: bridge of a generator's start, autonomy, Peukert")
    void batteries() {
        Battery cabinet = Battery.ofKwh(34.6, 0.8, 0.96);
        assertEquals(34.6 * 0.8 * 0.96 / 250 * 3600, cabinet.autonomyS(250e3), 1e-6);
        assertTrue(cabinet.bridges(250e3, 15));
        assertEquals(0, new Battery(1e9, 1, 1, 1e5).autonomyS(2e5));
        assertEquals(1e6 * 300 / 0.8, Battery.energyForJ(1e6, 300, 0.8, 1), 1e-3);
        assertEquals(900, Battery.peukertS(100e3, 900, 100e3, 1.2), 1e-9);
        assertTrue(Battery.peukertS(100e3, 900, 200e3, 1.2) < 450);
    }

    @Test
    @DisplayName("A generator loses 4.1 % per 300 m and 16 % per 10 K beyond its limits; fuel by its curve")
    void generators() {
        FuelCurve qsk60 = FuelCurve.of(0.25, 114, 0.5, 200, 0.75, 291, 1, 394);
        Generator set = new Generator(1.656e6, qsk60, 10, Derating.largeDiesel(1000, 40));
        assertEquals(1.656e6, set.availableW(500, 30), 1e-6);
        assertEquals(1.656e6 * (1 - 0.041), set.availableW(1300, 40), 1);
        assertEquals(1.656e6 * (1 - 0.16), set.availableW(0, 50), 1);
        assertEquals(245.5, set.fuelPerHour(0.625 * 1.656e6), 1e-9);
        assertEquals(10_000 * 0.9 / (2 * 200), set.autonomyH(10_000, 0.9, 1.656e6, 2), 1e-9);
        assertEquals(4, set.setsFor(4.5e6, 1, 0, 20));
        assertEquals(4.4 / 100, qsk60.withVolumeFactor(1.044).perHour(1) / 394 - 1, 1e-9);
    }

    @Test
    @DisplayName("Staging never loses more than all modules on, and keeps the spare ones running")
    void staging() {
        LossCurve module = new QuadraticLoss(0.012, 0.004, 0.018);
        StagedLoss staged = new StagedLoss(module, 10, 1);
        StagedLoss all = new StagedLoss(module, 10, 9);
        for (double x = 0.02; x <= 1; x += 0.02) {
            assertTrue(staged.lossFraction(x) <= module.lossFraction(x) + 1e-15);
            assertTrue(staged.running(x) >= Math.min(10, Math.ceil(x * 10 - 1e-9) + 1));
            assertEquals(module.lossFraction(x), all.lossFraction(x), 1e-12);
        }
        assertTrue(staged.running(0.1) < 10);
    }

    @Test
    @DisplayName("Fits recover the coefficients that made the points, and never go below zero")
    void fitting() {
        Random random = new Random(3);
        for (int i = 0; i < 200; i++) {
            QuadraticLoss truth = new QuadraticLoss(
                    0.02 * random.nextDouble(), 0.02 * random.nextDouble(), 0.04 * random.nextDouble());
            List<EfficiencyPoint> points = List.of(
                    new EfficiencyPoint(0.25, truth.efficiency(0.25)),
                    new EfficiencyPoint(0.5, truth.efficiency(0.5)),
                    new EfficiencyPoint(0.75, truth.efficiency(0.75)),
                    new EfficiencyPoint(1, truth.efficiency(1)));
            LossFit fit = LossFit.of(points);
            assertTrue(fit.quadraticError() < 1e-9, truth.toString());
            assertEquals(truth.c(), fit.quadratic().c(), 1e-8);
        }
        assertThrows(
                IllegalArgumentException.class,
                () -> LossFit.of(List.of(new EfficiencyPoint(0.5, 0.9), new EfficiencyPoint(1, 0.9))));
    }

    @Test
    @DisplayName("Power against utilisation passes idle, expected and design")
    void nodes() {
        NodePower node = new NodePower(19_800, 10_200, 8_000, 2_400, 0.8);
        assertEquals(2_400, node.atUtilisation(0));
        assertEquals(10_200, node.atUtilisation(1));
        assertEquals(8_000, node.atUtilisation(node.expectedUtilisation()), 1e-6);
        assertThrows(IllegalArgumentException.class, () -> node.atUtilisation(1.1));
    }

    @Test
    @DisplayName("No public number out of a bad one: refused with value and range")
    void badInput() {
        assertThrows(IllegalArgumentException.class, () -> new EfficiencyPoint(0.5, 1.2));
        assertThrows(IllegalArgumentException.class, () -> new EfficiencyPoint(0, 0.9));
        assertThrows(IllegalArgumentException.class, () -> new QuadraticLoss(-0.1, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new QuadraticLoss(Double.NaN, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> Supply.threePhase(0));
        assertThrows(IllegalArgumentException.class, () -> new ParallelUnits(1000, 2, 2));
        assertThrows(IllegalArgumentException.class, () -> new ParallelUnits(1000, 2, 1).capacityAfterLoss(2));
        assertThrows(IllegalArgumentException.class, () -> new Transformer(1e6, -1, 9000, 0.06));
    }
}
