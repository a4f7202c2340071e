package org.hallwright.engine.power;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes elements away and says where the load goes, what overloads and for how long it may, what is shed, what goes dark. */
public final class FailureSimulator {

    final PowerNetwork network;
    final Graph graph;
    final LoadCase loadCase;
    final Structure normal;
    final LoadSums sums;
    final Flow flow;

    private FailureSimulator(PowerNetwork network, Graph graph, LoadCase loadCase, Structure normal, LoadSums sums) {
        this.network = network;
        this.graph = graph;
        this.loadCase = loadCase;
        this.normal = normal;
        this.sums = sums;
        flow = new Flow(graph);
        flow.all(normal, sums.groupW);
    }

    /** At the loads' design power. */
    public static FailureSimulator of(PowerNetwork network) {
        return of(network, LoadCase.DESIGN);
    }

    public static FailureSimulator of(PowerNetwork network, LoadCase loadCase) {
        Graph graph = new Graph(network);
        Structure normal = Structure.after(graph, new int[graph.size()], null);
        return new FailureSimulator(
                network, graph, loadCase, normal, new LoadSums(graph.groups, network.loads(), loadCase));
    }

    /** The same chain at the other power of its loads. */
    FailureSimulator at(LoadCase other) {
        return new FailureSimulator(network, graph, other, normal, new LoadSums(graph.groups, network.loads(), other));
    }

    /** The usable part of the chain: elements without duplicates. */
    PowerNetwork chain() {
        return new PowerNetwork(
                List.of(graph.elements),
                List.of(),
                List.of(),
                network.code(),
                network.powerFactor(),
                network.shedding());
    }

    /** This simulator with the loads' power as in {@code next}; null where anything else differs. */
    @Nullable
    FailureSimulator changed(PowerNetwork next) {
        if (!network.elements().equals(next.elements())
                || !network.links().equals(next.links())
                || network.code() != next.code()
                || network.powerFactor() != next.powerFactor()
                || !network.shedding().equals(next.shedding())
                || network.loads().size() != next.loads().size()) {
            return null;
        }
        for (int i = 0; i < next.loads().size(); i++) {
            PowerLoad before = network.loads().get(i);
            PowerLoad after = next.loads().get(i);
            if (before != after
                    && !(before.id().equals(after.id())
                            && before.feeds().equals(after.feeds())
                            && before.suppliesNeeded() == after.suppliesNeeded())) {
                return null;
            }
        }
        LoadSums changed = sums.changed(graph.groups, network.loads(), next.loads(), loadCase);
        return new FailureSimulator(next, graph, loadCase, normal, changed);
    }

    /** Elements whose watts can differ from those of an earlier simulator of the same chain, in any contingency. */
    boolean[] aboveChanges(FailureSimulator before) {
        boolean[] above = new boolean[graph.size()];
        for (int g = 0; g < sums.groupW.length; g++) {
            if (sums.groupW[g] != before.sums.groupW[g]) {
                for (int slot = graph.groups.firstSlot[g]; slot < graph.groups.firstSlot[g + 1]; slot++) {
                    above[graph.groups.slotElement[slot]] = true;
                }
            }
        }
        for (int e = above.length - 1; e >= 0; e--) {
            if (above[e]) {
                for (int link : graph.in[e]) {
                    above[graph.linkFrom[link]] = true;
                }
            }
        }
        return above;
    }

    /** The loss of whole elements. Ids that the network does not hold are refused. */
    public static FailureResult fail(PowerNetwork network, Set<String> elements) {
        return of(network).fail(Contingency.of(elements));
    }

    /**
     * One contingency in full.
     *
     * @throws IllegalArgumentException where it names an element that the network does not hold
     */
    public FailureResult fail(Contingency contingency) {
        return new Resolution(this, contingency).result();
    }

    /** Many contingencies, a line each. */
    public List<FailureSummary> every(List<Contingency> contingencies) {
        Scratch scratch = new Scratch(this);
        PlanMaker maker = new PlanMaker(graph, normal);
        List<FailureSummary> summaries = new ArrayList<>(contingencies.size());
        for (Contingency contingency : contingencies) {
            Plan plan = maker.make(contingency, unitsLost(contingency));
            summaries.add(evaluate(plan, scratch, Visitor.NONE, new Worked(plan), null));
        }
        return summaries;
    }

    /** Hears of every element that a contingency touches and leaves with a unit. */
    interface Visitor {
        Visitor NONE = (element, outW, limitW) -> {};

        void element(int element, double outW, double limitW);
    }

    /** Working copies for many contingencies in turn. */
    static final class Scratch {
        final Structure structure;
        final Flow flow;

        Scratch(FailureSimulator simulator) {
            structure = new Structure(simulator.normal);
            flow = new Flow(simulator.flow);
        }
    }

    int[] unitsLost(Contingency contingency) {
        int[] lost = new int[graph.size()];
        for (Map.Entry<String, Integer> entry : contingency.unitsLost().entrySet()) {
            Integer element = graph.index.get(entry.getKey());
            if (element == null) {
                throw new IllegalArgumentException("no element '" + entry.getKey() + "' in the power chain");
            }
            lost[element] = Math.min(entry.getValue(), graph.units[element]);
        }
        return lost;
    }

    /** Whether the loss itself, not the normal state, overloads the element. */
    boolean isOverloadedByLoss(int e, double outW, double limitW, int unitsUp) {
        return unitsUp > 0
                && outW > limitW * (1 + 1e-9)
                && (outW > flow.outW[e] * (1 + 1e-9) || unitsUp < normal.unitsUp[e]);
    }

    /** Output and input of a plan's affected elements, W. */
    record Worked(double[] outW, double[] inW) {
        Worked(Plan plan) {
            this(new double[plan.affected.length], new double[plan.affected.length]);
        }

        Worked copy() {
            return new Worked(outW.clone(), inW.clone());
        }
    }

    /**
     * Works a contingency.
     *
     * @param worked receives the watts; those of elements that are not stale are already in it
     * @param stale elements whose watts may differ from those in {@code worked}, or null for all
     */
    FailureSummary evaluate(Plan plan, Scratch scratch, Visitor visitor, Worked worked, boolean @Nullable [] stale) {
        plan.apply(scratch.structure);
        for (int i = 0; i < plan.affected.length; i++) {
            int e = plan.affected[i];
            if (stale == null || stale[e]) {
                scratch.flow.one(e, scratch.structure, sums.groupW);
                worked.outW[i] = scratch.flow.outW[e];
                worked.inW[i] = scratch.flow.inW[e];
            } else {
                for (int link : graph.in[e]) {
                    scratch.flow.send(link, scratch.structure.share[link], worked.inW[i]);
                }
            }
        }
        boolean overloaded = false;
        int binding = -1;
        double bindingLoad = 0;
        for (int i = 0; i < plan.affected.length; i++) {
            double limitW = plan.limitW[i];
            double outW = worked.outW[i];
            if (limitW == Double.POSITIVE_INFINITY) {
                continue;
            }
            int e = plan.affected[i];
            if (stale == null || stale[e]) {
                visitor.element(e, outW, limitW);
            }
            overloaded |= outW > limitW && isOverloadedByLoss(e, outW, limitW, scratch.structure.unitsUp[e]);
            if (outW / limitW > bindingLoad) {
                bindingLoad = outW / limitW;
                binding = i;
            }
        }
        int element = binding < 0 ? -1 : plan.affected[binding];
        double allowedS = binding < 0
                ? Double.POSITIVE_INFINITY
                : graph.allowedSeconds(element, worked.outW[binding], scratch.structure.unitsUp[element]);
        plan.revert(scratch.structure, normal);
        for (int e : plan.affected) {
            for (int link : graph.in[e]) {
                scratch.flow.sentW[link] = flow.sentW[link];
            }
        }
        return overloaded
                ? new Resolution(this, plan.contingency).result().summary()
                : calm(plan, binding < 0 ? null : graph.elements[element].id(), bindingLoad, allowedS);
    }

    /** The summary where nothing is overloaded, so that nothing trips and nothing is shed. */
    private FailureSummary calm(Plan plan, @Nullable String binding, double bindingLoad, double allowedS) {
        double darkW = 0;
        double darkProtectedW = 0;
        for (int g : plan.darkGroups) {
            darkW += sums.groupW[g];
            darkProtectedW += sums.protectedW(g);
        }
        double interruptedW = 0;
        double interruptedProtectedW = 0;
        for (int g : plan.interruptedGroups) {
            interruptedW += sums.groupW[g];
            interruptedProtectedW += sums.protectedW(g);
        }
        return new FailureSummary(
                plan.contingency,
                darkProtectedW == 0 && interruptedProtectedW == 0,
                darkW == 0 && interruptedW == 0,
                darkW,
                darkProtectedW,
                interruptedW,
                0,
                0,
                binding,
                bindingLoad,
                allowedS,
                shortage(plan.darkGroups, plan.darkSupplies));
    }

    /** The first group that is dark with a feed alive, or null. */
    FailureSummary.@Nullable Shortage shortage(int[] darkGroups, int[] suppliesLeft) {
        for (int i = 0; i < darkGroups.length; i++) {
            int g = darkGroups[i];
            if (suppliesLeft[i] > 0 && sums.groupW[g] > 0) {
                return new FailureSummary.Shortage(
                        network.loads().get(graph.groups.members[g][0]).id(), suppliesLeft[i], graph.groups.needed[g]);
            }
        }
        return null;
    }
}
