package org.hallwright.engine.power;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What follows a loss until all is settled. The element that may bear its overload for the shortest time comes first: where
 * that time is shorter than shedding takes, it trips and the loss grows; where the other feeds carry all, it is opened;
 * else load is taken off it, sheddable load first, then cappable load is capped, then switched off, then critical load,
 * each time the fewest loads that suffice.
 */
final class Resolution {

    private final FailureSimulator simulator;
    private final Graph graph;
    private final PowerNetwork network;
    private final Contingency contingency;
    private final double[] scale;
    private final int[] unitsLost;
    private final List<String> tripped = new ArrayList<>();
    private final List<FailureResult.Shed> shed = new ArrayList<>();
    private Structure structure;
    private final Flow flow;

    Resolution(FailureSimulator simulator, Contingency contingency) {
        this.simulator = simulator;
        this.contingency = contingency;
        graph = simulator.graph;
        network = simulator.network;
        scale = LoadSums.ones(network.loads().size());
        unitsLost = simulator.unitsLost(contingency);
        structure = simulator.normal;
        flow = new Flow(graph);
    }

    FailureResult result() {
        work();
        Structure first = structure;
        Flow after = new Flow(flow);
        int urgent = mostUrgent();
        while (urgent >= 0) {
            if (graph.allowedSeconds(urgent, flow.outW[urgent], structure.unitsUp[urgent])
                            < network.shedding().actionS()
                    || othersCarryAll(urgent)
                    || !relieve(urgent)) {
                tripped.add(graph.elements[urgent].id());
                unitsLost[urgent] = graph.units[urgent];
            }
            work();
            urgent = mostUrgent();
        }
        return report(first, after);
    }

    private void work() {
        structure = Structure.after(graph, unitsLost, simulator.normal);
        flow.all(structure, new LoadSums(graph.groups, network.loads(), simulator.loadCase, scale).groupW);
    }

    /** The overloaded element with the least time, then the greatest overload; -1 where none is overloaded. */
    private int mostUrgent() {
        int urgent = -1;
        double least = Double.POSITIVE_INFINITY;
        double greatest = 0;
        for (int e = 0; e < graph.size(); e++) {
            double limitW = graph.limitW(e, structure.unitsUp[e]);
            if (!simulator.isOverloadedByLoss(e, flow.outW[e], limitW, structure.unitsUp[e])) {
                continue;
            }
            double seconds = graph.allowedSeconds(e, flow.outW[e], structure.unitsUp[e]);
            double load = flow.outW[e] / limitW;
            if (urgent < 0 || seconds < least || seconds == least && load > greatest) {
                urgent = e;
                least = seconds;
                greatest = load;
            }
        }
        return urgent;
    }

    /** Whether, with the element opened, every load that has power keeps it and nothing is overloaded: better than shedding. */
    private boolean othersCarryAll(int e) {
        int[] opened = unitsLost.clone();
        opened[e] = graph.units[e];
        Structure trial = Structure.after(graph, opened, simulator.normal);
        for (int g = 0; g < trial.dark.length; g++) {
            if (trial.dark[g] && !structure.dark[g] || trial.interrupted[g] && !structure.interrupted[g]) {
                return false;
            }
        }
        Flow moved = new Flow(graph);
        moved.all(trial, new LoadSums(graph.groups, network.loads(), simulator.loadCase, scale).groupW);
        for (int other = 0; other < graph.size(); other++) {
            double limitW = graph.limitW(other, trial.unitsUp[other]);
            if (simulator.isOverloadedByLoss(other, moved.outW[other], limitW, trial.unitsUp[other])) {
                return false;
            }
        }
        return true;
    }

    /** Takes load off an element; false where nothing can be taken. */
    private boolean relieve(int e) {
        double[] throughGroup = sharesThrough(e);
        double limitW = graph.limitW(e, structure.unitsUp[e]);
        double excessW = flow.outW[e] - limitW;
        double servedW = 0;
        List<Integer> candidates = new ArrayList<>();
        for (int i = 0; i < scale.length; i++) {
            double contribution = contribution(i, throughGroup);
            if (contribution > 0) {
                servedW += contribution;
                candidates.add(i);
            }
        }
        if (servedW == 0) {
            return false;
        }
        candidates.sort(Comparator.<Integer>comparingDouble(i -> -contribution(i, throughGroup))
                .thenComparingInt(i -> i));
        // Losses below the element go with the load: a watt less at the racks is a little more than a watt here.
        double perWatt = flow.outW[e] / servedW;
        double cappedShare = network.shedding().cappedShare();
        String id = graph.elements[e].id();
        double left = excessW / perWatt;
        left = take(candidates, LoadClass.SHEDDABLE, 0, left, throughGroup, id);
        left = take(candidates, LoadClass.CAPPABLE, cappedShare, left, throughGroup, id);
        left = take(candidates, LoadClass.CAPPABLE, 0, left, throughGroup, id);
        take(candidates, LoadClass.CRITICAL, 0, left, throughGroup, id);
        return true;
    }

    private double contribution(int load, double[] throughGroup) {
        int group = graph.groups.groupOf[load];
        return group < 0 ? 0 : wattsNow(load) * throughGroup[group];
    }

    private double wattsNow(int load) {
        return LoadSums.watts(network.loads().get(load), simulator.loadCase) * scale[load];
    }

    /** Lowers loads of a class to {@code toScale} until {@code left} watts are gone; what is left to take. */
    private double take(
            List<Integer> candidates,
            LoadClass loadClass,
            double toScale,
            double left,
            double[] throughGroup,
            String reliefOf) {
        for (int i : candidates) {
            if (left <= 0) {
                break;
            }
            PowerLoad load = network.loads().get(i);
            if (load.loadClass() == loadClass && scale[i] > toScale) {
                double before = contribution(i, throughGroup);
                double fromW = wattsNow(i);
                scale[i] = toScale;
                shed.add(new FailureResult.Shed(load.id(), fromW, wattsNow(i), reliefOf));
                left -= before - contribution(i, throughGroup);
            }
        }
        return left;
    }

    /** Share of each group's load that passes an element. */
    private double[] sharesThrough(int e) {
        double[] through = new double[graph.size()];
        through[e] = 1;
        for (int below = e + 1; below < graph.size(); below++) {
            for (int link : graph.in[below]) {
                through[below] += structure.share[link] * through[graph.linkFrom[link]];
            }
        }
        double[] byGroup = new double[graph.groups.count()];
        for (int slot = 0; slot < structure.slotShare.length; slot++) {
            byGroup[graph.groups.slotGroup[slot]] +=
                    structure.slotShare[slot] * through[graph.groups.slotElement[slot]];
        }
        return byGroup;
    }

    private FailureResult report(Structure first, Flow after) {
        List<FailureResult.ElementState> states = new ArrayList<>();
        for (PowerElement element : network.elements()) {
            Integer e = graph.index.get(element.id());
            if (e == null || graph.elements[e] != element) {
                continue;
            }
            states.add(new FailureResult.ElementState(
                    element.id(),
                    structure.alive[e],
                    structure.unitsUp[e],
                    simulator.flow.outW[e],
                    after.outW[e],
                    flow.outW[e],
                    graph.limitW(e, first.unitsUp[e]),
                    first.unitsUp[e] == 0
                            ? Double.POSITIVE_INFINITY
                            : graph.allowedSeconds(e, after.outW[e], first.unitsUp[e])));
        }
        int binding = -1;
        double bindingLoad = 0;
        for (int e :
                new PlanMaker(graph, simulator.normal).make(contingency, simulator.unitsLost(contingency)).affected) {
            double limitW = graph.limitW(e, first.unitsUp[e]);
            if (first.unitsUp[e] > 0 && !Double.isInfinite(limitW) && after.outW[e] / limitW > bindingLoad) {
                bindingLoad = after.outW[e] / limitW;
                binding = e;
            }
        }
        double allowedS = binding < 0
                ? Double.POSITIVE_INFINITY
                : graph.allowedSeconds(binding, after.outW[binding], first.unitsUp[binding]);
        return loads(states, binding < 0 ? null : graph.elements[binding].id(), bindingLoad, allowedS);
    }

    private FailureSummary.@Nullable Shortage shortage() {
        int[] dark = IntStream.range(0, structure.dark.length)
                .filter(g -> structure.dark[g] && !simulator.normal.dark[g])
                .toArray();
        return simulator.shortage(
                dark,
                IntStream.of(dark).map(g -> structure.suppliesAlive(graph, g)).toArray());
    }

    private FailureResult loads(
            List<FailureResult.ElementState> states, @Nullable String binding, double bindingLoad, double allowedS) {
        List<String> dark = new ArrayList<>();
        List<String> interrupted = new ArrayList<>();
        double[] darkW = new double[2];
        double[] interruptedW = new double[2];
        double[] shedW = new double[2];
        for (int i = 0; i < scale.length; i++) {
            PowerLoad load = network.loads().get(i);
            int group = graph.groups.groupOf[i];
            double watts = LoadSums.watts(load, simulator.loadCase);
            int mustRun = load.loadClass() == LoadClass.SHEDDABLE ? 0 : 1;
            if (scale[i] < 1) {
                shedW[0] += watts * (1 - scale[i]);
                boolean onlyCapped = load.loadClass() == LoadClass.CAPPABLE && scale[i] > 0;
                shedW[1] += onlyCapped ? 0 : mustRun * watts * (1 - scale[i]);
            }
            if (group >= 0 && structure.dark[group] && !simulator.normal.dark[group]) {
                dark.add(load.id());
                darkW[0] += watts * scale[i];
                darkW[1] += mustRun * watts * scale[i];
            } else if (group >= 0 && !structure.dark[group] && structure.interrupted[group]) {
                interrupted.add(load.id());
                interruptedW[0] += watts * scale[i];
                interruptedW[1] += mustRun * watts * scale[i];
            }
        }
        FailureSummary summary = new FailureSummary(
                contingency,
                darkW[1] == 0 && interruptedW[1] == 0 && shedW[1] == 0,
                darkW[0] == 0 && interruptedW[0] == 0 && shedW[0] == 0,
                darkW[0],
                darkW[1],
                interruptedW[0],
                shedW[0],
                shedW[1],
                binding,
                bindingLoad,
                allowedS,
                shortage());
        return new FailureResult(summary, states, tripped, dark, interrupted, shed);
    }
}
