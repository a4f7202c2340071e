package org.hallwright.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hallwright.engine.explain.Figure;
import org.hallwright.engine.explain.Formula;
import org.hallwright.engine.throughput.Pool;
import org.hallwright.engine.throughput.model.AcceleratorSpec;
import org.hallwright.quantity.Range;
import org.hallwright.quantity.Unit;

/** How fast the accelerators of a pool may clock where a cap holds its racks below the power that their work wants. */
final class Pace {

    private static final double USUAL_EXPONENT = 3;

    /** A pool held at idle does next to nothing, but never nothing: a forecast of no speed has no time to tell. */
    private static final double SLOWEST = 1e-6;

    private static final Formula CLOCK = Formula.of(
            "capPace",
            Unit.ONE,
            "s = κ^(1/k), κ = (Σ min(P_exp, max(P_idle, c · P_design)) − Σ P_idle) / (Σ P_exp − Σ P_idle)",
            "dynamic power f · V(f)²; McDonald et al., Great Power, Great Responsibility, NAACL 2022",
            "+-*+",
            x -> Math.pow(x[1] <= x[2] ? 1 : Math.clamp((x[0] - x[2]) / (x[1] - x[2]), SLOWEST, 1.0), 1 / x[3]));

    private static final Figure EXPONENT = Figure.assumed(
            "clockExponent",
            "power",
            Unit.ONE,
            new Range(2, USUAL_EXPONENT, 6),
            "How dynamic power follows the clock: the cube where voltage follows it, more where work waits for memory.",
            "McDonald et al., Great Power, Great Responsibility, NAACL 2022");

    private Pace() {}

    /** The clock of each pool over its own, for pools that the cap holds back. */
    static Map<String, Figure> of(
            PowerCap cap, Map<RackClass, Integer> counts, Map<RackClass, RackAssessment> classes) {
        Map<String, Figure> paces = new HashMap<>();
        if (cap.equals(PowerCap.NONE)) {
            return paces;
        }
        Map<String, List<RackClass>> pools = new HashMap<>();
        for (RackClass rack : counts.keySet()) {
            if (rack.pool() != null && classes.containsKey(rack)) {
                pools.computeIfAbsent(rack.pool(), id -> new ArrayList<>()).add(rack);
            }
        }
        pools.forEach((pool, racks) -> {
            double heldW = 0;
            double wantedW = 0;
            double idleW = 0;
            for (RackClass rack : racks) {
                RackAssessment one = classes.get(rack);
                Integer count = counts.get(rack);
                if (one == null
                        || count == null
                        || !one.expected().isKnown()
                        || !one.design().isKnown()) {
                    return;
                }
                double expected = one.expected().si();
                double idle = one.idle().si();
                heldW += count * Math.min(expected, cap.held(one.design().si(), idle));
                wantedW += count * expected;
                idleW += count * idle;
            }
            if (heldW < wantedW) {
                paces.put(
                        pool,
                        CLOCK.of(
                                pool,
                                Figure.given("heldPower", pool, Unit.MW, heldW),
                                Figure.given("wantedPower", pool, Unit.MW, wantedW),
                                Figure.given("idlePower", pool, Unit.MW, idleW),
                                EXPONENT));
            }
        });
        return paces;
    }

    /** The pool with arithmetic at another clock; memory and links keep theirs, and the dynamic power falls with it. */
    static Pool at(Pool pool, double clock) {
        AcceleratorSpec s = pool.accelerator();
        AcceleratorSpec slowed = new AcceleratorSpec(
                s.id(),
                s.stack(),
                s.peak16FlopPerS() * clock,
                s.peak8FlopPerS() * clock,
                s.peak4FlopPerS() * clock,
                s.exponentialsPerS() * clock,
                s.memoryBytes(),
                s.memoryBytesPerS(),
                s.scaleUpBytesPerS(),
                s.scaleUpDomain(),
                s.scaleOutBytesPerS(),
                s.idleW() + (s.tdpW() - s.idleW()) * Math.pow(clock, USUAL_EXPONENT),
                s.idleW());
        return new Pool(slowed, pool.count(), pool.perNode(), pool.oversubscription());
    }
}
