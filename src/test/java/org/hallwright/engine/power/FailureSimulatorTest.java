package org.hallwright.engine.power;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hallwright.engine.power.equipment.CableRun;
import org.hallwright.engine.power.equipment.ElectricalCode;
import org.hallwright.engine.power.equipment.FuelCurve;
import org.hallwright.engine.power.equipment.OverloadTable;
import org.hallwright.engine.power.equipment.Supply;
import org.hallwright.engine.power.equipment.TripCurve;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FailureSimulatorTest {

    private static final OverloadTable GALAXY = OverloadTable.of(1.25, 600, 1.5, 60);

    private static PowerElement of(String id, ElementKind kind, double ratedW) {
        return PowerElement.of(id, kind, ratedW);
    }

    /** Grid, generators and two UPS systems, each for {@code upsW}; racks on both. */
    private static PowerNetwork twoSides(double upsW, double batteryS, OverloadTable overload, List<PowerLoad> loads) {
        List<PowerElement> elements = new ArrayList<>();
        List<PowerLink> links = new ArrayList<>();
        for (String side : List.of("a", "b")) {
            elements.add(of("grid-" + side, ElementKind.UTILITY, Double.NaN));
            elements.add(of("gen-" + side, ElementKind.GENERATOR, 2 * upsW)
                    .withReserve(Reserve.generator(12, FuelCurve.typicalDiesel(2 * upsW), 5000)));
            elements.add(of("board-" + side, ElementKind.SWITCHGEAR, 3 * upsW));
            elements.add(of("ups-" + side, ElementKind.UPS, upsW)
                    .withOverload(overload)
                    .withReserve(Reserve.battery(upsW * batteryS)));
            links.add(new PowerLink("grid-" + side, "board-" + side));
            links.add(new PowerLink("gen-" + side, "board-" + side));
            links.add(new PowerLink("board-" + side, "ups-" + side));
        }
        return new PowerNetwork(elements, links, loads, ElectricalCode.IEC);
    }

    private static List<PowerLoad> racks(LoadClass loadClass, int count, double eachW, String prefix) {
        List<PowerLoad> loads = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            loads.add(PowerLoad.on(prefix + i, loadClass, eachW, eachW, "ups-a", "ups-b"));
        }
        return loads;
    }

    @Test
    @DisplayName(
            "Overload is shed in order: sheddable off, cappable capped, critical untouched, the fewest that suffice")
    void shedOrder() {
        List<PowerLoad> loads = new ArrayList<>();
        loads.addAll(racks(LoadClass.CRITICAL, 4, 100e3, "critical-"));
        loads.addAll(racks(LoadClass.CAPPABLE, 4, 100e3, "cappable-"));
        loads.addAll(racks(LoadClass.SHEDDABLE, 4, 100e3, "sheddable-"));
        // 1.2 MW on two 1 MW systems: the survivor is 20 % over, which it bears for ten minutes.
        PowerNetwork network = twoSides(1e6, 300, GALAXY, loads);
        FailureResult lost = FailureSimulator.fail(network, Set.of("ups-a"));
        assertEquals("ups-b", lost.summary().bindingElement());
        assertEquals(1.2, lost.summary().bindingLoad(), 1e-12);
        assertEquals(600, lost.summary().allowedS());
        assertTrue(lost.summary().survivable());
        assertFalse(lost.summary().untouched());
        assertEquals(
                List.of("sheddable-0", "sheddable-1"),
                lost.shed().stream().map(FailureResult.Shed::load).toList());
        assertEquals(200e3, lost.summary().shedW(), 1e-6);

        // 1.5 MW: all sheddable load goes, then two cappable racks are capped.
        loads.addAll(racks(LoadClass.CRITICAL, 3, 100e3, "more-"));
        FailureResult more = FailureSimulator.fail(twoSides(1e6, 300, GALAXY, loads), Set.of("ups-a"));
        assertEquals(60, more.summary().allowedS());
        assertTrue(more.summary().survivable());
        assertEquals(400e3 + 4 * 30e3, more.summary().shedW(), 1e-6);
        assertEquals(70e3, more.shed().getLast().toW(), 1e-6);
        double settled = more.elements().getLast().settledW();
        assertTrue(settled <= 1e6 + 1e-6, "settled at " + settled);
    }

    @Test
    @DisplayName("A unit that bears the overload for less time than shedding takes trips, and the loss grows")
    void cascade() {
        List<PowerLoad> loads = racks(LoadClass.CRITICAL, 16, 100e3, "rack-");
        // 160 % is beyond the table: the survivor trips too.
        FailureResult lost = FailureSimulator.fail(twoSides(1e6, 300, GALAXY, loads), Set.of("ups-a"));
        assertEquals(List.of("ups-b"), lost.tripped());
        assertEquals(16, lost.darkLoads().size());
        assertFalse(lost.summary().survivable());
        assertEquals(1.6e6, lost.summary().darkProtectedW(), 1e-6);
        // The same 120 % on a unit that bears it for a minute, or for five seconds.
        List<PowerLoad> sheddable = racks(LoadClass.SHEDDABLE, 12, 100e3, "rack-");
        assertEquals(
                List.of(),
                FailureSimulator.fail(
                                twoSides(1e6, 300, OverloadTable.of(1.1, 600, 1.25, 60, 1.5, 10), sheddable),
                                Set.of("ups-a"))
                        .tripped());
        assertEquals(
                List.of("ups-b"),
                FailureSimulator.fail(twoSides(1e6, 300, OverloadTable.of(1.25, 5), sheddable), Set.of("ups-a"))
                        .tripped());
    }

    @Test
    @DisplayName("The grid's loss is bridged by batteries that last until the generators run, else load is interrupted")
    void bridging() {
        List<PowerLoad> loads = racks(LoadClass.CRITICAL, 8, 100e3, "rack-");
        FailureResult bridged = FailureSimulator.fail(twoSides(1e6, 60, GALAXY, loads), Set.of("grid-a", "grid-b"));
        assertTrue(bridged.summary().untouched());
        FailureResult tooShort = FailureSimulator.fail(twoSides(1e6, 5, GALAXY, loads), Set.of("grid-a", "grid-b"));
        assertEquals(8, tooShort.interruptedLoads().size());
        assertEquals(0, tooShort.darkLoads().size());
        assertFalse(tooShort.summary().survivable());
        FailureResult noGenerators = FailureSimulator.of(twoSides(1e6, 60, GALAXY, loads))
                .fail(Contingency.of("grid-a", "grid-b", "gen-a", "gen-b"));
        assertEquals(8, noGenerators.darkLoads().size());
    }

    @Test
    @DisplayName("A BESS on the board bridges what the UPS cannot")
    void bessBridges() {
        PowerNetwork bare = twoSides(1e6, 0, GALAXY, racks(LoadClass.CRITICAL, 8, 100e3, "rack-"));
        List<PowerElement> elements = new ArrayList<>(bare.elements());
        List<PowerLink> links = new ArrayList<>(bare.links());
        for (String side : List.of("a", "b")) {
            elements.add(of("bess-" + side, ElementKind.BESS, 2e6).withReserve(Reserve.battery(2e6 * 600)));
            links.add(PowerLink.standby("bess-" + side, "board-" + side));
        }
        PowerNetwork withBess = new PowerNetwork(elements, links, bare.loads(), bare.code());
        Set<String> grid = Set.of("grid-a", "grid-b");
        assertFalse(FailureSimulator.fail(bare, grid).summary().survivable());
        assertTrue(FailureSimulator.fail(withBess, grid).summary().untouched());
    }

    @Test
    @DisplayName("Six supplies of which four are needed: two feeds are not enough, three are")
    void suppliesOnFeeds() {
        List<PowerLoad.Feed> two = List.of(new PowerLoad.Feed("ups-a", 3), new PowerLoad.Feed("ups-b", 3));
        PowerLoad fourOfSix = new PowerLoad("dgx", two, 4, LoadClass.CRITICAL, 10_200, 8_000);
        PowerNetwork network = twoSides(1e6, 300, GALAXY, List.of(fourOfSix));
        FailureResult lost = FailureSimulator.fail(network, Set.of("ups-a"));
        assertEquals(List.of("dgx"), lost.darkLoads());
        assertTrue(PowerResult.of(network).problems().stream()
                .anyMatch(problem -> problem.message() == PowerMessage.FEED_LOSS_DARKENS));
        PowerLoad threeOfSix = new PowerLoad("dgx", two, 3, LoadClass.CRITICAL, 10_200, 8_000);
        assertTrue(FailureSimulator.fail(twoSides(1e6, 300, GALAXY, List.of(threeOfSix)), Set.of("ups-a"))
                .summary()
                .untouched());
    }

    @Test
    @DisplayName("The catcher takes a block behind its transfer switches, and two blocks at once are too many for it")
    void catcher() {
        GeneratedChain chain = RandomHall.chain(Topology.BLOCK_REDUNDANT, 3e6, 12);
        List<PowerLoad> loads = new ArrayList<>();
        for (int i = 0; i < chain.rows().size(); i++) {
            loads.add(PowerLoad.on(
                    "row-" + i,
                    LoadClass.CRITICAL,
                    3e6 / 12,
                    2e6 / 12,
                    chain.rows().get(i).feeds().toArray(String[]::new)));
        }
        PowerNetwork network = chain.network().withLoads(loads);
        FailureSimulator simulator = FailureSimulator.of(network);
        FailureResult one = simulator.fail(Contingency.of("ups-a"));
        assertTrue(one.summary().untouched(), one.summary().toString());
        for (FailureResult.ElementState state : one.elements()) {
            if (state.id().equals("ups-d")) {
                assertEquals(0, state.normalW(), 1e-9);
                assertEquals(1e6, state.afterW(), 0.02e6);
            }
        }
        assertFalse(simulator.fail(Contingency.of("ups-a", "ups-b")).summary().survivable());
    }

    @Test
    @DisplayName("With a side out for maintenance, a further loss hurts; without, it does not")
    void maintenance() {
        PowerNetwork network = twoSides(1e6, 300, GALAXY, racks(LoadClass.CRITICAL, 8, 100e3, "rack-"));
        FailureSimulator simulator = FailureSimulator.of(network);
        for (FailureSummary single : simulator.every(Contingencies.singles(network))) {
            assertTrue(single.survivable(), single.contingency().label());
        }
        List<FailureSummary> states = simulator.every(Contingencies.maintenance(network, Contingency.of("ups-a")));
        assertTrue(states.getFirst().survivable());
        assertTrue(states.stream()
                .anyMatch(state -> state.contingency().label().equals("ups-a + ups-b") && !state.survivable()));
    }

    @Test
    @DisplayName("Breakers limit by the site's code, and overload them by their curve")
    void breakers() {
        PowerElement board = of("board", ElementKind.SWITCHGEAR, Double.NaN)
                .withSupplies(null, Supply.threePhase(415))
                .withBreaker(new Breaker(400, false, TripCurve.inverseSquare(16)));
        List<PowerElement> elements = List.of(of("grid", ElementKind.UTILITY, Double.NaN), board);
        List<PowerLink> links = List.of(new PowerLink("grid", "board"));
        double ratedW = Math.sqrt(3) * 415 * 400 * PowerNetwork.TYPICAL_POWER_FACTOR;
        List<PowerLoad> loads = List.of(PowerLoad.on("rack", LoadClass.CRITICAL, 0.9 * ratedW, 0, "board"));
        PowerResult nec = PowerResult.of(new PowerNetwork(elements, links, loads, ElectricalCode.NEC));
        PowerResult iec = PowerResult.of(new PowerNetwork(elements, links, loads, ElectricalCode.IEC));
        ElementResult necBoard = nec.element("board");
        ElementResult iecBoard = iec.element("board");
        assertNotNull(necBoard);
        assertNotNull(iecBoard);
        assertEquals(0.9 / 0.8, necBoard.utilisation(), 1e-9);
        assertEquals(0.9, iecBoard.utilisation(), 1e-9);
        assertTrue(nec.problems().stream().anyMatch(p -> p.message() == PowerMessage.OVERLOADED));
        assertFalse(iec.problems().stream().anyMatch(p -> p.message() == PowerMessage.OVERLOADED));
    }

    @Test
    @DisplayName("A cable loses I²R, seen between its ends")
    void cables() {
        CableRun cable = new CableRun(Supply.threePhase(400), 0.1e-3, 50);
        PowerNetwork network = new PowerNetwork(
                List.of(of("grid", ElementKind.UTILITY, Double.NaN), of("board", ElementKind.SWITCHGEAR, 1e6)),
                List.of(new PowerLink("grid", "board", 0, cable)),
                List.of(PowerLoad.on("rack", LoadClass.CRITICAL, 200e3, 100e3, "board")),
                ElectricalCode.IEC);
        PowerTotals totals = PowerResult.of(network).totals();
        double amperes = 200e3 / (Math.sqrt(3) * 400 * PowerNetwork.TYPICAL_POWER_FACTOR);
        assertEquals(cable.lossW(amperes), totals.cableLossDesignW(), 1e-6);
        assertEquals(200e3 + cable.lossW(amperes), totals.inputDesignW(), 1e-6);
    }

    @Test
    @DisplayName("Totals: fuel, bridge, binding element, chain loss at any load")
    void totals() {
        PowerNetwork network = RandomHall.hall(Topology.TWO_N, 4e6, 12, 240, 1);
        PowerResult result = PowerResult.of(network);
        PowerTotals totals = result.totals();
        assertTrue(totals.survivesEverySingleLoss(), result.problems().toString());
        assertNotNull(totals.bindingElement());
        assertTrue(totals.chainLoss().largestError() < 0.003);
        double lossW = totals.inputDesignW() - totals.loadDesignW();
        assertEquals(lossW, totals.chainLoss().lossW(totals.loadDesignW()), 0.03 * lossW);
        double expectedLossW = totals.inputExpectedW() - totals.loadExpectedW();
        assertEquals(expectedLossW, totals.chainLoss().lossW(totals.loadExpectedW()), 0.03 * expectedLossW);

        PowerNetwork sides = twoSides(1e6, 300, GALAXY, racks(LoadClass.CRITICAL, 8, 100e3, "rack-"));
        PowerTotals small = PowerResult.of(sides).totals();
        assertNotNull(small.generatorAutonomyH());
        // Each side's generator carries 400 of its 2,000 kW.
        assertEquals(5000 / FuelCurve.typicalDiesel(2e6).perHour(0.2), small.generatorAutonomyH(), 1e-9);
        assertNotNull(small.batteryBridgeS());
        assertEquals(300e6 / 400e3, small.batteryBridgeS(), 1e-9);
        assertEquals(2 * 200e3, small.strandedW(), 1e-6);
    }

    @Test
    @DisplayName("What does not exist cannot be lost")
    void unknownElement() {
        PowerNetwork network = twoSides(1e6, 300, GALAXY, List.of());
        assertThrows(IllegalArgumentException.class, () -> FailureSimulator.fail(network, Set.of("ups-c")));
    }

    @Test
    @DisplayName(
            "Six supplies of which four must live, three to a feed: the loss of a feed leaves too few, and is said to")
    void suppliesBind() {
        PowerLoad rack = new PowerLoad(
                "rack",
                List.of(new PowerLoad.Feed("a", 3), new PowerLoad.Feed("b", 3)),
                4,
                LoadClass.CRITICAL,
                10e3,
                8e3);
        PowerNetwork network = new PowerNetwork(
                List.of(
                        PowerElement.of("grid", ElementKind.UTILITY, Double.NaN),
                        PowerElement.of("a", ElementKind.BUSWAY, 50e3),
                        PowerElement.of("b", ElementKind.BUSWAY, 50e3)),
                List.of(new PowerLink("grid", "a"), new PowerLink("grid", "b")),
                List.of(rack),
                ElectricalCode.IEC);
        FailureSimulator simulator = FailureSimulator.of(network);
        FailureSummary.Shortage expected = new FailureSummary.Shortage("rack", 3, 4);
        assertEquals(expected, simulator.fail(Contingency.of("a")).summary().shortage());
        assertEquals(
                expected,
                simulator.every(List.of(Contingency.of("b"))).getFirst().shortage());
        assertNull(
                simulator.fail(Contingency.of("a", "b")).summary().shortage(), "no feed lives: no supplies are short");
    }
}
