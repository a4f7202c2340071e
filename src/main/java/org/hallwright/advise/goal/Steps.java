package org.hallwright.advise.goal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hallwright.advise.goal.Answer.Offer;
import org.hallwright.advise.goal.Answer.Step;
import org.hallwright.advise.goal.Answer.Use;
import org.hallwright.base.Problem;
import org.hallwright.quantity.Range;
import org.jspecify.annotations.Nullable;

/** What keeps a design from being larger, and what more would bring: asked of the design with the next racks in it. */
final class Steps {

    /** Gains smaller than this share are rounding. */
    private static final double WORTH = 1e-9;

    private final Goal goal;
    private final Trials trials;
    private final Map<String, Kind> kinds;

    Steps(Goal goal, Trials trials, Map<String, Kind> kinds) {
        this.goal = goal;
        this.trials = trials;
        this.kinds = kinds;
    }

    Offer offer(Trial trial) {
        Map<String, Problem> binding = new LinkedHashMap<>();
        List<Step> next = new ArrayList<>();
        if (goal.atLeast() != null) {
            binding.put("/atLeast", Problem.info(GoalMessage.TARGET_BINDS, "/atLeast"));
        }
        for (String type : trial.mix().racks().keySet()) {
            Trial larger = larger(trial, type);
            if (larger != null) {
                if (goal.atLeast() == null) {
                    trials.breaches(larger).forEach(breach -> binding.put(breach.place(), breach));
                }
                next.add(step(trial, larger, type));
            }
        }
        if (next.isEmpty() && goal.atLeast() == null) {
            binding.put("/workload", Problem.info(GoalMessage.NO_GAIN, "/workload"));
        }
        next.sort(Comparator.comparingDouble((Step step) -> -step.gainPer(Limit.FACILITY_POWER))
                .thenComparing(Step::type));
        List<Use> uses = new ArrayList<>();
        trials.limits().forEach((limit, there) -> {
            Range taken = limit.taken(trial);
            if (taken != null) {
                uses.add(new Use(limit, there, taken));
            }
        });
        return new Offer(trial, uses, List.copyOf(binding.values()), next);
    }

    /** The design with the fewest more racks of a type that yield more, or null where up to twice as many do not. */
    private @Nullable Trial larger(Trial trial, String type) {
        int racks = trial.mix().count(type);
        Kind kind = kinds.get(type);
        if (kind == null) {
            return null;
        }
        double now = kind.yield(racks);
        for (int i = Counts.indexOf(racks) + 1; i < Counts.SIZE && Counts.at(i) <= 2 * racks; i++) {
            if (kind.yield(Counts.at(i)) > now * (1 + WORTH)) {
                return trials.of(trial.mix().with(type, Counts.at(i)));
            }
        }
        return null;
    }

    private static Step step(Trial from, Trial to, String type) {
        Map<Limit, Double> takes = new TreeMap<>();
        for (Limit limit : Limit.values()) {
            Range before = limit.taken(from);
            Range after = limit.taken(to);
            if (before != null && after != null) {
                takes.put(limit, after.value() - before.value());
            }
        }
        int racks = to.mix().count() - from.mix().count();
        double gain = (to.yield() == null ? 0 : to.yield().value())
                - (from.yield() == null ? 0 : from.yield().value());
        return new Step(type, racks, gain, takes);
    }
}
