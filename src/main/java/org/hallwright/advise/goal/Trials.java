package org.hallwright.advise.goal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.hallwright.advise.supply.Exposure;
import org.hallwright.advise.supply.SupplyPlan;
import org.hallwright.base.Problem;
import org.hallwright.catalog.Accelerator;
import org.hallwright.catalog.RackType;
import org.hallwright.design.Design;
import org.hallwright.design.Workload;
import org.hallwright.engine.Assessment;
import org.hallwright.engine.Packs;
import org.hallwright.engine.explain.Figure;
import org.hallwright.quantity.Range;
import org.hallwright.quantity.Unit;
import org.jspecify.annotations.Nullable;

/** Mixes drawn as whole designs, assessed once each and held against the limits. */
final class Trials {

    /** Rounding that does not count as too much. */
    private static final double TOLERANCE = 1e-9;

    private final Goal goal;
    private final Map<Limit, Double> limits;
    private final Set<String> accepted;
    private final Blueprint blueprint;
    private final Packs packs;
    private final Function<Design, GoalSearch.Judged> judge;
    private final Map<Mix, Trial> known = new HashMap<>();

    /** @param accepted what fails in the base already */
    Trials(
            Goal goal,
            Map<Limit, Double> limits,
            Set<String> accepted,
            Blueprint blueprint,
            Packs packs,
            Function<Design, GoalSearch.Judged> judge) {
        this.goal = goal;
        this.limits = limits;
        this.accepted = accepted;
        this.blueprint = blueprint;
        this.packs = packs;
        this.judge = judge;
    }

    Map<Limit, Double> limits() {
        return limits;
    }

    Trial of(Mix mix) {
        Trial trial = known.get(mix);
        if (trial == null) {
            trial = trial(mix);
            known.put(mix, trial);
        }
        return trial;
    }

    private Trial trial(Mix mix) {
        GoalSearch.Judged judged = judge.apply(blueprint.design(mix));
        Assessment assessment = judged.assessment();
        Design design = assessment.design();
        double floorM2 = design.halls().stream().mapToDouble(Blueprint::areaM2).sum();
        Map<String, Double> spend = new TreeMap<>();
        for (Map.Entry<String, Integer> each : mix.racks().entrySet()) {
            RackType type = blueprint.type(each.getKey());
            Accelerator accelerator = packs.catalog().acceleratorOf(type);
            Range price = type.price().si();
            if (accelerator != null && price != null) {
                spend.merge(accelerator.vendor(), each.getValue() * price.value(), Double::sum);
            }
        }
        Range weeks = SupplyPlan.of(assessment, packs, design.site().commissioning())
                .phases()
                .getFirst()
                .plan()
                .duration();
        return new Trial(
                mix,
                assessment,
                judged.objections(),
                goal.yield() == Goal.Yield.COMPUTE ? compute(mix) : tokens(assessment),
                floorM2,
                blueprint.cabinets(mix),
                weeks.times(Unit.WEEK.toSi(1)),
                spend);
    }

    /** Tokens per second of all pools, or null where one of them does not do the work. */
    private static @Nullable Range tokens(Assessment assessment) {
        Range sum = Range.exact(0);
        for (Workload workload : assessment.design().workloads()) {
            Figure rate = Exposure.rate(assessment, workload);
            Range range = rate == null ? null : rate.range();
            if (range == null) {
                return null;
            }
            sum = sum.plus(range);
        }
        return sum;
    }

    private @Nullable Range compute(Mix mix) {
        Range sum = Range.exact(0);
        for (Map.Entry<String, Integer> each : mix.racks().entrySet()) {
            Range range = Kind.compute(blueprint.type(each.getKey()), blueprint.precision(), packs, each.getValue());
            if (range == null) {
                return null;
            }
            sum = sum.plus(range);
        }
        return sum;
    }

    /** What of the limits a design does not keep, and what fails in it that does not fail in the base. */
    List<Problem> breaches(Trial trial) {
        List<Problem> breaches = new ArrayList<>();
        limits.forEach((limit, there) -> {
            Range taken = limit.taken(trial);
            if (taken == null) {
                breaches.add(Problem.unknown(
                        GoalMessage.UNKNOWN, limit.field(), trial.mix().toString(), limit.field()));
            } else if (taken.value() > there * (1 + TOLERANCE)) {
                breaches.add(Problem.error(
                        GoalMessage.EXCEEDS,
                        limit.field(),
                        taken.value() / limit.one(),
                        there / limit.one(),
                        limit.unit()));
            }
        });
        for (String objection : trial.objectionsBeyond(accepted)) {
            breaches.add(Problem.error(GoalMessage.OBJECTS, objection, objection));
        }
        return breaches;
    }

    boolean fits(Trial trial) {
        return breaches(trial).isEmpty();
    }
}
