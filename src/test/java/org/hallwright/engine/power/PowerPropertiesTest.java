package org.hallwright.engine.power;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PowerPropertiesTest {

    private static final double IT_W = 4e6;

    @ParameterizedTest
    @EnumSource(Topology.class)
    @DisplayName("What the sources give is what loads and losses take, at every element and in all")
    void energyBalanceCloses(Topology topology) {
        for (long seed = 0; seed < 5; seed++) {
            PowerNetwork network = RandomHall.hall(topology, IT_W, 12, 240, seed);
            PowerResult result = PowerResult.of(network);
            PowerTotals totals = result.totals();
            double losses = totals.cableLossDesignW();
            for (double loss : totals.lossDesignW().values()) {
                losses += loss;
            }
            assertEquals(0, totals.unsuppliedW(), 1e-6);
            assertEquals(1, (totals.loadDesignW() + losses) / totals.inputDesignW(), 1e-9);
            FailureSimulator simulator = result.simulator();
            for (int e = 0; e < simulator.graph.size(); e++) {
                double taken = 0;
                for (int link : simulator.graph.in[e]) {
                    taken += simulator.normal.share[link] * simulator.flow.inW[e];
                }
                if (simulator.graph.in[e].length > 0 && simulator.normal.alive[e]) {
                    assertEquals(simulator.flow.inW[e], taken, 1e-9 * Math.max(1, taken));
                }
                assertTrue(simulator.flow.inW[e] >= simulator.flow.outW[e]);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Topology.class)
    @DisplayName("After an edit the incremental result has the bits of the full one")
    void incrementalEqualsFull(Topology topology) {
        PowerNetwork network = RandomHall.hall(topology, IT_W, 12, 240, 7);
        PowerResult result = PowerResult.of(network);
        Random random = new Random(11);
        List<PowerLoad> loads = new ArrayList<>(network.loads());
        for (int edit = 0; edit < 20; edit++) {
            int rack = random.nextInt(loads.size());
            PowerLoad old = loads.get(rack);
            double designW = old.designW() * 2 * random.nextDouble();
            loads.set(rack, old.withPower(designW, designW / 2));
            PowerNetwork next = network.withLoads(loads);
            result = result.update(next);
            PowerResult full = PowerResult.of(next);
            assertEquals(full.elements(), result.elements());
            assertEquals(full.totals(), result.totals());
            assertEquals(full.singleLosses(), result.singleLosses());
            assertEquals(full.problems(), result.problems());
        }
    }

    @ParameterizedTest
    @EnumSource(Topology.class)
    @DisplayName("An edit that moves a rack to another row is assessed from anew, and right")
    void movedRackIsAssessedAnew(Topology topology) {
        PowerNetwork network = RandomHall.hall(topology, IT_W, 12, 60, 3);
        List<PowerLoad> loads = new ArrayList<>(network.loads());
        PowerLoad moved = loads.get(5);
        loads.set(
                5,
                new PowerLoad(
                        moved.id(), loads.get(6).feeds(), 1, moved.loadClass(), moved.designW(), moved.expectedW()));
        PowerNetwork next = network.withLoads(loads);
        assertEquals(
                PowerResult.of(next).elements(),
                PowerResult.of(network).update(next).elements());
    }

    @ParameterizedTest
    @EnumSource(Topology.class)
    @DisplayName("The order of racks and of equipment does not matter")
    void orderDoesNotMatter(Topology topology) {
        PowerNetwork network = RandomHall.hall(topology, IT_W, 12, 240, 5);
        PowerResult result = PowerResult.of(network);
        List<PowerLoad> loads = new ArrayList<>(network.loads());
        List<PowerElement> elements = new ArrayList<>(network.elements());
        List<PowerLink> links = new ArrayList<>(network.links());
        Collections.shuffle(loads, new Random(1));
        Collections.shuffle(elements, new Random(2));
        Collections.shuffle(links, new Random(3));
        PowerResult shuffled = PowerResult.of(
                new PowerNetwork(elements, links, loads, network.code(), network.powerFactor(), network.shedding()));
        for (ElementResult element : result.elements()) {
            ElementResult other = Objects.requireNonNull(shuffled.element(element.id()), element.id());
            assertEquals(element.loadW(), other.loadW(), 1e-9 * IT_W);
            assertEquals(element.worstLoadW(), other.worstLoadW(), 1e-9 * IT_W);
        }
        assertEquals(result.totals().survived(), shuffled.totals().survived());
        assertEquals(result.totals().inputDesignW(), shuffled.totals().inputDesignW(), 1e-9 * IT_W);
    }

    @Test
    @DisplayName("2N halves each side's load, and the loss of a side doubles the other")
    void twoNHalves() {
        PowerNetwork network = RandomHall.hall(Topology.TWO_N, IT_W, 12, 240, 9);
        PowerResult result = PowerResult.of(network);
        double loadW = result.totals().loadDesignW();
        double busA = 0;
        double busB = 0;
        for (ElementResult element : result.elements()) {
            busA += element.id().startsWith("bus-a") ? element.loadW() : 0;
            busB += element.id().startsWith("bus-b") ? element.loadW() : 0;
        }
        assertEquals(loadW / 2, busA, 1e-6);
        assertEquals(loadW / 2, busB, 1e-6);
        FailureResult lost = result.simulator().fail(Contingency.of("ups-a"));
        assertTrue(lost.summary().survivable());
        assertTrue(lost.summary().untouched());
        double after = 0;
        for (FailureResult.ElementState state : lost.elements()) {
            after += state.id().startsWith("bus-b") ? state.settledW() : 0;
        }
        assertEquals(loadW, after, 1e-6);
    }

    @Test
    @DisplayName("Each system of a distributed topology takes its part of a lost one")
    void distributedShares() {
        for (Topology topology : List.of(Topology.DISTRIBUTED_3N_2, Topology.DISTRIBUTED_4N_3)) {
            int systems = topology.systems(0);
            GeneratedChain chain = RandomHall.chain(topology, IT_W, 12);
            List<PowerLoad> loads = new ArrayList<>();
            int rows = chain.rows().size();
            for (int i = 0; i < rows; i++) {
                loads.add(PowerLoad.on(
                        "row-" + i,
                        LoadClass.CRITICAL,
                        IT_W / rows,
                        IT_W / rows,
                        chain.rows().get(i).feeds().toArray(String[]::new)));
            }
            PowerResult result = PowerResult.of(chain.network().withLoads(loads));
            ElementResult ups = Objects.requireNonNull(result.element("ups-a"));
            assertEquals(IT_W / systems, ups.loadW(), 0.01 * IT_W);
            for (FailureResult.ElementState state :
                    result.simulator().fail(Contingency.of("ups-b")).elements()) {
                if (state.id().equals("ups-a")) {
                    assertEquals(IT_W / (systems - 1), state.afterW(), 0.01 * IT_W);
                }
            }
            assertTrue(result.totals().survivesEverySingleLoss(), topology + " " + result.problems());
        }
    }

    @Test
    @DisplayName("More redundancy never reduces what survives")
    void redundancyHelps() {
        for (long seed = 0; seed < 10; seed++) {
            double n = survivingShare(Topology.N, seed);
            double nPlus1 = survivingShare(Topology.N_PLUS_1, seed);
            double twoN = survivingShare(Topology.TWO_N, seed);
            double twoNPlus1 = survivingShare(Topology.TWO_N_PLUS_1, seed);
            assertTrue(
                    n <= nPlus1 && nPlus1 <= twoN && twoN <= twoNPlus1,
                    n + " " + nPlus1 + " " + twoN + " " + twoNPlus1);
            assertEquals(1, twoN, 0);
            assertTrue(survivingShare(Topology.BLOCK_REDUNDANT, seed) >= n);
        }
    }

    /** Least share of the load that has power after any single loss, nothing shed. */
    private static double survivingShare(Topology topology, long seed) {
        PowerNetwork network = RandomHall.hall(topology, IT_W, 12, 120, seed);
        double least = 1;
        double loadW = 0;
        for (PowerLoad load : network.loads()) {
            loadW += load.designW();
        }
        for (FailureSummary summary : FailureSimulator.of(network).every(Contingencies.singles(network))) {
            least = Math.min(least, 1 - (summary.darkW() + summary.shedW()) / loadW);
        }
        return least;
    }

    @ParameterizedTest
    @EnumSource(Topology.class)
    @DisplayName("A spare unit more never reduces what survives")
    void spareUnitsHelp(Topology topology) {
        PowerNetwork network = RandomHall.hall(topology, IT_W, 12, 120, 21);
        List<PowerElement> more = new ArrayList<>();
        for (PowerElement element : network.elements()) {
            more.add(element.kind() == ElementKind.UPS ? element.withUnits(element.units() + 1, 1) : element);
        }
        PowerNetwork richer = new PowerNetwork(
                more, network.links(), network.loads(), network.code(), network.powerFactor(), network.shedding());
        assertTrue(PowerResult.of(richer).totals().survived()
                >= PowerResult.of(network).totals().survived());
    }

    @ParameterizedTest
    @EnumSource(Topology.class)
    @DisplayName("The quick summary of a loss is the summary of its full simulation")
    void summaryIsThatOfTheFullSimulation(Topology topology) {
        PowerNetwork network = RandomHall.hall(topology, 1.2 * IT_W, 12, 60, 2);
        FailureSimulator simulator = FailureSimulator.of(network);
        List<Contingency> all = new ArrayList<>(Contingencies.singles(network));
        all.addAll(Contingencies.pairs(network, ElementKind.UPS));
        all.addAll(Contingencies.maintenance(network, Contingency.of("swgr-a")));
        List<FailureSummary> quick = simulator.every(all);
        for (int i = 0; i < all.size(); i++) {
            FailureSummary full = simulator.fail(all.get(i)).summary();
            assertEquals(full.survivable(), quick.get(i).survivable());
            assertEquals(full.bindingElement(), quick.get(i).bindingElement());
            assertEquals(full.bindingLoad(), quick.get(i).bindingLoad());
            assertEquals(full.darkW(), quick.get(i).darkW(), 1e-6);
            assertEquals(full.shedW(), quick.get(i).shedW(), 1e-6);
        }
    }
}
