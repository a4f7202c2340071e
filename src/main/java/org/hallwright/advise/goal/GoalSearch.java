package org.hallwright.advise.goal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import org.hallwright.advise.goal.Answer.LeftOut;
import org.hallwright.advise.goal.Answer.Offer;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.catalog.Accelerator;
import org.hallwright.catalog.RackType;
import org.hallwright.design.Design;
import org.hallwright.design.Workload;
import org.hallwright.engine.Assessment;
import org.hallwright.engine.Packs;
import org.hallwright.engine.explain.Figure;
import org.hallwright.engine.supply.Sale;
import org.jspecify.annotations.Nullable;

/**
 * Looks for whole designs that meet a goal: one type of rack, or two of different vendors. How many racks is found by
 * assessing whole designs, never by proportion: with a yield to make the most of, the most racks that keep every limit and
 * then, among them, the number that yields most, for more racks do not always; with a target, the fewest racks that meet
 * it. The same goal has the same answer everywhere, in whatever order its racks are named.
 */
public final class GoalSearch {

    /** Best single types of which pairs are tried. */
    private static final int PAIRED = 4;

    /** Numbers of racks that are assessed whole, best yield first, before a type is given up. */
    private static final int TRIES = 6;

    private final Goal goal;
    private final Packs packs;
    private final Blueprint blueprint;
    private final Trials trials;
    private final List<LeftOut> leftOut = new ArrayList<>();

    private GoalSearch(Goal goal, Packs packs, Blueprint blueprint, Trials trials) {
        this.goal = goal;
        this.packs = packs;
        this.blueprint = blueprint;
        this.trials = trials;
    }

    /**
     * A design with what follows from it.
     *
     * @param objections what fails in it: codes of errors and ids of rules
     */
    public record Judged(Assessment assessment, SortedSet<String> objections) {
        public Judged {
            objections = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(objections));
        }
    }

    /**
     * Designs for the goal.
     *
     * @param base whose site, evidence, assumptions and kind of plant the designs have
     * @param packs with the base's own types of rack
     * @param judge assesses a design and holds it against the rules
     * @param progress hears which share is done, 0 to 1; what it throws ends the search
     */
    public static Outcome<Answer> search(
            Goal goal, Design base, Packs packs, Function<Design, Judged> judge, DoubleConsumer progress) {
        List<Problem> problems = new ArrayList<>();
        Workload workload = workload(goal, base, problems);
        Map<Limit, Double> limits = limits(goal, base);
        for (int i = 0; i < goal.racks().size(); i++) {
            String id = goal.racks().get(i);
            if (packs.catalog().rack(id) == null) {
                String known =
                        String.join(", ", new TreeSet<>(packs.catalog().racks().keySet()));
                problems.add(Problem.error(GoalMessage.NO_SUCH_RACK, "/racks/" + i, id, known));
            }
        }
        if (goal.best().isYield() && limits.keySet().stream().noneMatch(Limit::grows)) {
            problems.add(Problem.error(GoalMessage.UNBOUNDED, "/within"));
        }
        if (workload == null || !problems.isEmpty()) {
            return Outcome.failed(problems);
        }
        Blueprint blueprint = new Blueprint(base, packs.catalog(), workload);
        SortedSet<String> accepted = judge.apply(base).objections();
        Trials trials = new Trials(goal, limits, accepted, blueprint, packs, judge);
        return Outcome.ok(new GoalSearch(goal, packs, blueprint, trials).answer(progress));
    }

    private static @Nullable Workload workload(Goal goal, Design base, List<Problem> problems) {
        List<String> ids = new ArrayList<>();
        for (Workload each : base.workloads()) {
            if (!(each instanceof Workload.Batch)) {
                if (goal.workload() == null || goal.workload().equals(each.id())) {
                    return each;
                }
                ids.add(each.id());
            }
        }
        problems.add(
                goal.workload() == null
                        ? Problem.error(GoalMessage.NO_WORKLOAD, "/base")
                        : Problem.error(
                                GoalMessage.NO_SUCH_WORKLOAD, "/workload", goal.workload(), String.join(", ", ids)));
        return null;
    }

    /** The limits of the goal, with the connection that the site has. */
    private static Map<Limit, Double> limits(Goal goal, Design base) {
        Map<Limit, Double> limits = new TreeMap<>(goal.within());
        if (base.site().connectionVa() > 0) {
            limits.merge(
                    Limit.FACILITY_POWER,
                    base.site().connectionVa() * base.site().powerFactor(),
                    Math::min);
        }
        return limits;
    }

    private Answer answer(DoubleConsumer progress) {
        List<RackType> types = types();
        List<Single> singles = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            progress.accept(i / (double) (types.size() + PAIRED));
            Single single = single(types.get(i));
            if (single != null) {
                singles.add(single);
            }
        }
        singles.sort(Comparator.comparing(Single::trial, order()));
        progress.accept(types.size() / (double) (types.size() + PAIRED));
        List<Trial> found = new ArrayList<>();
        for (Single single : singles) {
            if (single.trial.largestVendorShare() <= goal.vendorShare()) {
                found.add(single.trial);
            }
        }
        Pairs pairs = new Pairs(goal, trials, this::score);
        List<Single> best = singles.subList(0, Math.min(PAIRED, singles.size()));
        for (int i = 0; i < best.size(); i++) {
            for (int j = i + 1; j < best.size(); j++) {
                Trial pair = pairs.best(best.get(i), best.get(j));
                if (pair != null) {
                    found.add(pair);
                }
            }
        }
        Map<String, Kind> kinds = new TreeMap<>();
        singles.forEach(single -> kinds.put(single.kind.id(), single.kind));
        Steps steps = new Steps(goal, trials, kinds);
        List<Offer> offers = found.stream()
                .sorted(order())
                .limit(goal.offers())
                .map(steps::offer)
                .toList();
        return new Answer(goal, offers, leftOut);
    }

    /** A type of rack with the best design of it alone. */
    record Single(Kind kind, Trial trial) {}

    /** What comes into question, in order of id. */
    private List<RackType> types() {
        TreeMap<String, RackType> types = new TreeMap<>();
        packs.catalog().racks().forEach((id, type) -> {
            Problem notSold = Sale.check(type.sale(), true, id, type.name());
            boolean sold = notSold == null || notSold.severity() != org.hallwright.base.Severity.ERROR;
            if (goal.racks().contains(id) && notSold != null && !sold) {
                leftOut.add(new LeftOut(id, notSold));
            } else if (sold && (goal.racks().isEmpty() || goal.racks().contains(id))) {
                types.put(id, type);
            }
        });
        return List.copyOf(types.values());
    }

    private @Nullable Single single(RackType type) {
        Trial first = trials.of(Mix.of(type.id(), 1));
        Accelerator accelerator = packs.catalog().acceleratorOf(type);
        if (accelerator == null) {
            return without(type, Problem.unknown(GoalMessage.UNKNOWN, type.id(), type.name(), "accelerator"));
        }
        for (Limit limit : trials.limits().keySet()) {
            if (limit.taken(first) == null) {
                return without(type, Problem.unknown(GoalMessage.UNKNOWN, type.id(), type.name(), limit.field()));
            }
        }
        if (!goal.best().isYield() && Double.isInfinite(score(first))) {
            return without(
                    type,
                    Problem.unknown(
                            GoalMessage.UNKNOWN,
                            type.id(),
                            type.name(),
                            goal.best().name().toLowerCase(java.util.Locale.ROOT)));
        }
        Kind kind = new Kind(
                type,
                accelerator.vendor(),
                blueprint.workOf(type.id()),
                goal.yield(),
                first.assessment().fleet().pools().get(type.id()),
                packs);
        return goal.atLeast() == null ? most(kind) : fewest(kind, goal.atLeast().least());
    }

    private @Nullable Single without(RackType type, Problem reason) {
        leftOut.add(new LeftOut(type.id(), reason));
        return null;
    }

    private @Nullable Single without(Kind kind, Problem reason) {
        leftOut.add(new LeftOut(kind.id(), reason));
        return null;
    }

    /** The number of racks within the limits that yields most; of several alike the fewest. */
    private @Nullable Single most(Kind kind) {
        int least = 0;
        while (least < Counts.SIZE && kind.yield(Counts.at(least)) == 0) {
            least++;
        }
        if (least == Counts.SIZE) {
            return without(kind, kind.whyNot(Counts.MOST));
        }
        int top = largest(kind, least);
        if (top < least) {
            return without(
                    kind,
                    trials.breaches(trials.of(Mix.of(kind.id(), Counts.at(least))))
                            .getFirst());
        }
        List<Integer> counts = new ArrayList<>();
        for (int i = least; i <= top; i++) {
            if (kind.yield(Counts.at(i)) > 0) {
                counts.add(Counts.at(i));
            }
        }
        counts.sort(Comparator.comparingDouble((Integer n) -> -kind.yield(n)).thenComparing(Comparator.naturalOrder()));
        for (int n : counts.subList(0, Math.min(TRIES, counts.size()))) {
            Trial trial = trials.of(Mix.of(kind.id(), n));
            if (trials.fits(trial)) {
                return new Single(kind, trial);
            }
        }
        return without(
                kind,
                trials.breaches(trials.of(Mix.of(kind.id(), counts.getFirst()))).getFirst());
    }

    /**
     * Index of the most racks that keep the limits, from an index on, or one less than that: steps are doubled until they do
     * not, then halved. More room never gives less.
     */
    private int largest(Kind kind, int from) {
        int fits = from - 1;
        int exceeds = from;
        while (exceeds < Counts.SIZE && trials.fits(trials.of(Mix.of(kind.id(), Counts.at(exceeds))))) {
            fits = exceeds;
            exceeds = fits == Counts.SIZE - 1 ? Counts.SIZE : Math.min(Counts.SIZE - 1, 2 * fits - from + 1);
        }
        while (exceeds - fits > 1) {
            int middle = (fits + exceeds) >>> 1;
            if (trials.fits(trials.of(Mix.of(kind.id(), Counts.at(middle))))) {
                fits = middle;
            } else {
                exceeds = middle;
            }
        }
        return fits;
    }

    /** The fewest racks that meet the target, where they keep the limits. */
    private @Nullable Single fewest(Kind kind, double target) {
        for (int i = 0; i < Counts.SIZE; i++) {
            if (kind.yield(Counts.at(i)) >= target) {
                Trial trial = trials.of(Mix.of(kind.id(), Counts.at(i)));
                List<Problem> breaches = trials.breaches(trial);
                return breaches.isEmpty() ? new Single(kind, trial) : without(kind, breaches.getFirst());
            }
        }
        return without(
                kind,
                kind.yield(Counts.MOST) > 0
                        ? Problem.error(GoalMessage.OUT_OF_REACH, kind.id(), Counts.MOST)
                        : kind.whyNot(Counts.MOST));
    }

    /** The better first; what is alike by cost, then by name. */
    private Comparator<Trial> order() {
        return Comparator.comparingDouble(this::score)
                .thenComparingDouble(trial -> figure(trial, "costPerYear"))
                .thenComparing(trial -> trial.mix().toString());
    }

    /** What the goal makes the least of; the negative of a yield. */
    private double score(Trial trial) {
        return switch (goal.best()) {
            case TOKENS, COMPUTE -> trial.yield() == null ? 0 : -trial.yield().value();
            case COST -> figure(trial, "costPerYear");
            case ENERGY -> figure(trial, "annualEnergy");
            case DATE -> trial.leadS().value();
        };
    }

    private static double figure(Trial trial, String id) {
        Figure figure = trial.assessment().figure(id);
        return figure == null || !figure.isKnown() ? Double.POSITIVE_INFINITY : figure.si();
    }
}
