package org.hallwright.engine.power;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All single losses of a network. The plan of each is made once for a chain; while only the power of loads changes,
 * {@link #update} works the watts again and nothing else, and gives the same bits as {@link #of}.
 */
public final class SingleLosses {

    final FailureSimulator simulator;
    private final Plan[] plans;
    private final FailureSimulator.Worked[] worked;
    private final List<FailureSummary> summaries;
    /** Highest output of each element over all losses, and the loss that brings it; -1 for none. */
    private final double[] worstW;

    private final double[] worstLimitW;
    private final int[] worstPlan;
    /** Least room below the limit over the normal state and all losses, W. */
    private final double[] headroomW;

    private SingleLosses(FailureSimulator simulator, Plan[] plans) {
        this.simulator = simulator;
        this.plans = plans;
        int n = simulator.graph.size();
        worstW = new double[n];
        worstLimitW = new double[n];
        worstPlan = new int[n];
        headroomW = new double[n];
        worked = new FailureSimulator.Worked[plans.length];
        for (int p = 0; p < plans.length; p++) {
            worked[p] = new FailureSimulator.Worked(plans[p]);
        }
        boolean[] all = new boolean[n];
        Arrays.fill(all, true);
        summaries = work(all, null);
    }

    private SingleLosses(SingleLosses before, FailureSimulator simulator) {
        this.simulator = simulator;
        plans = before.plans;
        worstW = before.worstW.clone();
        worstLimitW = before.worstLimitW.clone();
        worstPlan = before.worstPlan.clone();
        headroomW = before.headroomW.clone();
        worked = new FailureSimulator.Worked[plans.length];
        for (int p = 0; p < plans.length; p++) {
            worked[p] = before.worked[p].copy();
        }
        boolean[] stale = simulator.aboveChanges(before.simulator);
        summaries = work(stale, stale);
    }

    /** Works every loss; the worst of the elements in {@code reset} is found again. */
    private List<FailureSummary> work(boolean[] reset, boolean @Nullable [] stale) {
        for (int e = 0; e < reset.length; e++) {
            if (reset[e]) {
                worstW[e] = simulator.flow.outW[e];
                worstLimitW[e] = simulator.graph.limitW(e, simulator.normal.unitsUp[e]);
                headroomW[e] = worstLimitW[e] - worstW[e];
                worstPlan[e] = -1;
            }
        }
        FailureSimulator.Scratch scratch = new FailureSimulator.Scratch(simulator);
        List<FailureSummary> found = new ArrayList<>(plans.length);
        for (int p = 0; p < plans.length; p++) {
            int plan = p;
            FailureSimulator.Visitor visitor = (e, outW, limitW) -> {
                if (outW / limitW > worstW[e] / worstLimitW[e]) {
                    worstW[e] = outW;
                    worstLimitW[e] = limitW;
                    worstPlan[e] = plan;
                }
                headroomW[e] = Math.min(headroomW[e], limitW - outW);
            };
            found.add(simulator.evaluate(plans[p], scratch, visitor, worked[p], stale));
        }
        return List.copyOf(found);
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
        return new SingleLosses(simulator, plans);
    }

    /** The same for another state of the network: quickly where only the power of loads differs, else from anew. */
    public SingleLosses update(PowerNetwork next) {
        FailureSimulator changed = simulator.changed(next);
        return changed == null ? of(next) : new SingleLosses(this, changed);
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
