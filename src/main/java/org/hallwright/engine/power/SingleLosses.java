package org.hallwright.engine.power;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All single losses of a network. The plan of each is made once for a chain; while only the power of loads changes,
 * {@link #update} works the watts again and nothing else, and gives the same bits as {@link #of}.
 */
public final class SingleLosses {

    final FailureSimulator simulator;
    private final Plan[] plans;
    private final List<FailureSummary> summaries;
    /** Highest output of each element over all losses, and the loss that brings it; -1 for none. */
    private final double[] worstW;

    private final double[] worstLimitW;
    private final int[] worstPlan;
    /** Least room below the limit over the normal state and all losses, W. */
    private final double[] headroomW;

    private SingleLosses(FailureSimulator simulator, Plan[] plans, FailureSimulator.Scratch scratch) {
        this.simulator = simulator;
        this.plans = plans;
        int n = simulator.graph.size();
        worstW = new double[n];
        worstLimitW = new double[n];
        worstPlan = new int[n];
        headroomW = new double[n];
        Arrays.fill(worstPlan, -1);
        for (int e = 0; e < n; e++) {
            worstW[e] = simulator.flow.outW[e];
            worstLimitW[e] = simulator.graph.limitW(e, simulator.normal.unitsUp[e]);
            headroomW[e] = worstLimitW[e] - worstW[e];
        }
        List<FailureSummary> found = new ArrayList<>(plans.length);
        for (int p = 0; p < plans.length; p++) {
            int plan = p;
            found.add(simulator.evaluate(plans[p], scratch, (e, outW, limitW) -> {
                if (outW / limitW > worstW[e] / worstLimitW[e]) {
                    worstW[e] = outW;
                    worstLimitW[e] = limitW;
                    worstPlan[e] = plan;
                }
                headroomW[e] = Math.min(headroomW[e], limitW - outW);
            }));
        }
        summaries = List.copyOf(found);
    }

    /** All single losses at the loads' design power. */
    public static SingleLosses of(PowerNetwork network) {
        return of(FailureSimulator.of(network));
    }

    static SingleLosses of(FailureSimulator simulator) {
        List<Contingency> singles = Contingencies.singles(simulator.chain());
        PlanMaker maker = new PlanMaker(simulator.graph, simulator.normal);
        Plan[] plans = new Plan[singles.size()];
        for (int p = 0; p < plans.length; p++) {
            plans[p] = maker.make(singles.get(p), simulator.unitsLost(singles.get(p)));
        }
        return new SingleLosses(simulator, plans, new FailureSimulator.Scratch(simulator));
    }

    /** The same for another state of the network: quickly where only the power of loads differs, else from anew. */
    public SingleLosses update(PowerNetwork next) {
        FailureSimulator changed = simulator.changed(next);
        return changed == null ? of(next) : new SingleLosses(changed, plans, new FailureSimulator.Scratch(changed));
    }

    /** A line for each single loss, in the order of {@link Contingencies#singles}. */
    public List<FailureSummary> summaries() {
        return summaries;
    }

    double worstW(int e) {
        return worstW[e];
    }

    double worstLimitW(int e) {
        return worstLimitW[e];
    }

    /** Label of the loss that loads the element most; empty where no loss loads it more than the normal state. */
    String worstLabel(int e) {
        return worstPlan[e] < 0 ? "" : plans[worstPlan[e]].contingency.label();
    }

    double headroomW(int e) {
        return headroomW[e];
    }
}
