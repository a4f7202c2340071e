package org.hallwright.engine.power;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hallwright.base.Problem;
import org.hallwright.engine.power.equipment.FuelCurve;
import org.jspecify.annotations.Nullable;

/** The power chain assessed: every element normally and in its worst single loss, the totals, the problems. */
public final class PowerResult {

    private final SingleLosses singleLosses;
    private final Map<String, ElementResult> elements = new LinkedHashMap<>();
    private final PowerTotals totals;
    private final List<Problem> problems;

    private PowerResult(SingleLosses singleLosses) {
        this.singleLosses = singleLosses;
        FailureSimulator design = singleLosses.simulator;
        FailureSimulator expected = design.at(LoadCase.EXPECTED);
        double[] pathHeadroomW = pathHeadroom();
        for (PowerElement element : design.network.elements()) {
            Integer e = design.graph.index.get(element.id());
            if (e != null && !elements.containsKey(element.id())) {
                elements.put(element.id(), result(e, design, expected, pathHeadroomW[e]));
            }
        }
        totals = totals(design, expected);
        problems = problems(design);
    }

    public static PowerResult of(PowerNetwork network) {
        return new PowerResult(SingleLosses.of(network));
    }

    /** The result for another state of the network, faster where only the power of loads differs; the same bits either way. */
    public PowerResult update(PowerNetwork next) {
        return new PowerResult(singleLosses.update(next));
    }

    public List<ElementResult> elements() {
        return List.copyOf(elements.values());
    }

    public @Nullable ElementResult element(String id) {
        return elements.get(id);
    }

    public PowerTotals totals() {
        return totals;
    }

    public List<FailureSummary> singleLosses() {
        return singleLosses.summaries();
    }

    /** Everything wrong, each on its object. */
    public List<Problem> problems() {
        return problems;
    }

    /** For what-if questions on the same network at design power. */
    public FailureSimulator simulator() {
        return singleLosses.simulator;
    }

    private ElementResult result(int e, FailureSimulator design, FailureSimulator expected, double pathHeadroomW) {
        return new ElementResult(
                design.graph.elements[e].id(),
                design.graph.elements[e].kind(),
                design.normal.alive[e],
                design.flow.outW[e],
                design.flow.inW[e],
                design.flow.inW[e] - design.flow.outW[e],
                expected.flow.outW[e],
                expected.flow.inW[e] - expected.flow.outW[e],
                design.graph.limitW(e, design.normal.unitsUp[e]),
                singleLosses.worstW(e),
                singleLosses.worstLimitW(e),
                singleLosses.worstLabel(e),
                singleLosses.headroomW(e),
                pathHeadroomW);
    }

    /** Least headroom on the way from the sources; where sources share, the best of them counts with its share. */
    private double[] pathHeadroom() {
        Graph graph = singleLosses.simulator.graph;
        Structure normal = singleLosses.simulator.normal;
        double[] path = new double[graph.size()];
        for (int e = 0; e < path.length; e++) {
            double supplied = Double.POSITIVE_INFINITY;
            for (int link : graph.in[e]) {
                if (normal.share[link] > 0) {
                    supplied = Math.min(supplied, path[graph.linkFrom[link]] / normal.share[link]);
                }
            }
            path[e] = Math.min(singleLosses.headroomW(e), supplied);
        }
        return path;
    }

    private PowerTotals totals(FailureSimulator design, FailureSimulator expected) {
        Map<ElementKind, Double> lossDesignW = new EnumMap<>(ElementKind.class);
        Map<ElementKind, Double> lossExpectedW = new EnumMap<>(ElementKind.class);
        double strandedUpsW = 0;
        double strandedFeedsW = 0;
        boolean hasUps = false;
        Double bridgeS = null;
        ElementResult binding = null;
        for (ElementResult element : elements.values()) {
            lossDesignW.merge(element.kind(), element.lossW(), Double::sum);
            lossExpectedW.merge(element.kind(), element.expectedLossW(), Double::sum);
            int e = index(element);
            double room = Double.isInfinite(element.headroomW()) ? 0 : Math.max(0, element.headroomW());
            if (element.kind() == ElementKind.UPS) {
                hasUps = true;
                strandedUpsW += room;
            }
            strandedFeedsW += design.graph.groups.slotsOf[e].length > 0 ? room : 0;
            double storedJ = design.graph.elements[e].reserve().storedJ();
            if (element.kind() == ElementKind.UPS && storedJ > 0 && element.loadW() > 0) {
                double seconds = storedJ / element.loadW();
                bridgeS = bridgeS == null ? seconds : Math.min(bridgeS, seconds);
            }
            if (binding == null || element.worstUtilisation() > binding.worstUtilisation()) {
                binding = element;
            }
        }
        int survived = 0;
        for (FailureSummary summary : singleLosses.summaries()) {
            survived += summary.survivable() ? 1 : 0;
        }
        double suppliedW = ChainLoss.suppliedW(design, design.sums.groupW);
        return new PowerTotals(
                suppliedW,
                ChainLoss.suppliedW(expected, expected.sums.groupW),
                allLoadsW(design) - suppliedW,
                design.flow.facilityW(),
                expected.flow.facilityW(),
                lossDesignW,
                lossExpectedW,
                design.flow.cableLossW(design.normal),
                expected.flow.cableLossW(expected.normal),
                ChainLoss.of(design),
                generatorAutonomyH(design),
                bridgeS,
                hasUps ? strandedUpsW : strandedFeedsW,
                binding == null || binding.worstUtilisation() == 0 ? null : binding.id(),
                binding == null ? "" : binding.worstLoss(),
                singleLosses.summaries().size(),
                survived);
    }

    private int index(ElementResult element) {
        Integer e = singleLosses.simulator.graph.index.get(element.id());
        if (e == null) {
            throw new IllegalStateException("element '" + element.id() + "' is not in the graph");
        }
        return e;
    }

    /** Loads in feed groups and loads without a usable feed. */
    private static double allLoadsW(FailureSimulator design) {
        double sum = design.sums.totalW();
        for (int i = 0; i < design.network.loads().size(); i++) {
            if (design.graph.groups.groupOf[i] < 0) {
                sum += LoadSums.watts(design.network.loads().get(i), LoadCase.DESIGN);
            }
        }
        return sum;
    }

    /** With all utility feeds lost, the hours of the generator that empties its tank first. */
    private static @Nullable Double generatorAutonomyH(FailureSimulator design) {
        Graph graph = design.graph;
        int[] lost = new int[graph.size()];
        for (int e = 0; e < lost.length; e++) {
            lost[e] = graph.elements[e].kind() == ElementKind.UTILITY ? graph.units[e] : 0;
        }
        Structure structure = Structure.after(graph, lost, design.normal);
        Flow flow = new Flow(graph);
        flow.all(structure, design.sums.groupW);
        Double least = null;
        for (int e = 0; e < lost.length; e++) {
            if (graph.elements[e].kind() != ElementKind.GENERATOR || flow.outW[e] == 0) {
                continue;
            }
            Reserve reserve = graph.elements[e].reserve();
            FuelCurve fuel = reserve.fuel();
            if (fuel == null || reserve.usableFuel() == 0 || Double.isInfinite(graph.unitRatedW[e])) {
                return null;
            }
            double load = Math.min(1.2, flow.outW[e] / (graph.unitRatedW[e] * graph.units[e]));
            double hours = reserve.usableFuel() / (graph.units[e] * fuel.perHour(load));
            least = least == null ? hours : Math.min(least, hours);
        }
        return least;
    }

    private List<Problem> problems(FailureSimulator design) {
        List<Problem> found = new ArrayList<>(design.graph.problems);
        for (ElementResult element : elements.values()) {
            if (element.loadW() > element.limitW() * (1 + 1e-9)) {
                found.add(Problem.error(
                        PowerMessage.OVERLOADED,
                        element.id(),
                        tenthsOfKw(element.loadW()),
                        tenthsOfKw(element.limitW())));
            }
        }
        int lost = 0;
        FailureSummary worst = null;
        for (FailureSummary summary : singleLosses.summaries()) {
            if (!summary.survivable()) {
                lost++;
                if (worst == null || protectedW(summary) > protectedW(worst)) {
                    worst = summary;
                }
            }
        }
        if (worst != null) {
            found.add(Problem.warning(
                    PowerMessage.SINGLE_LOSS_NOT_SURVIVED,
                    "",
                    lost,
                    singleLosses.summaries().size(),
                    worst.contingency().label(),
                    protectedW(worst)));
        }
        return List.copyOf(found);
    }

    private static double protectedW(FailureSummary summary) {
        return summary.darkProtectedW() + summary.shedProtectedW();
    }

    /** Kilowatts to a tenth, as people read them. */
    private static double tenthsOfKw(double watts) {
        return Math.round(watts / 100) / 10.0;
    }
}
