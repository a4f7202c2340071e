package org.hallwright.advise.goal;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.hallwright.advise.goal.GoalSearch.Single;
import org.hallwright.quantity.Range;
import org.jspecify.annotations.Nullable;

/**
 * Two types of rack of different vendors in one design. Every pair of numbers is weighed with what a rack of each takes in
 * its best design alone; the best pair is then assessed whole, and where it takes more than was thought, all pairs are
 * weighed again by that.
 */
final class Pairs {

    /** Most of the spend for one vendor where the goal does not say: the other's part shall be worth its trouble. */
    private static final double USUAL_SHARE = 2 / 3.0;

    private static final int ROUNDS = 6;

    private final Goal goal;
    private final Trials trials;
    private final ToDoubleFunction<Trial> score;
    private final double mostShare;

    Pairs(Goal goal, Trials trials, ToDoubleFunction<Trial> score) {
        this.goal = goal;
        this.trials = trials;
        this.score = score;
        this.mostShare = goal.vendorShare() < 1 ? goal.vendorShare() : USUAL_SHARE;
    }

    /** The best pair that keeps the limits and divides the spend, or null where there is none. */
    @Nullable
    Trial best(Single one, Single other) {
        if (one.kind().vendor().equals(other.kind().vendor())) {
            return null;
        }
        Map<Limit, Double> more = new EnumMap<>(Limit.class);
        for (int round = 0; round < ROUNDS; round++) {
            Mix mix = weighed(one, other, more);
            if (mix == null) {
                return null;
            }
            Trial trial = trials.of(mix);
            if (trials.fits(trial)
                    && trial.yield() != null
                    && meets(trial.yield().value())) {
                return trial;
            }
            boolean learnt = false;
            for (Map.Entry<Limit, Double> limit : trials.limits().entrySet()) {
                Range taken = limit.getKey().taken(trial);
                double thought = per(one, limit.getKey()) * mix.count(one.kind().id())
                        + per(other, limit.getKey()) * mix.count(other.kind().id());
                if (taken != null && thought > 0 && taken.value() > limit.getValue()) {
                    more.put(limit.getKey(), taken.value() / thought);
                    learnt = true;
                }
            }
            if (!learnt) {
                return null;
            }
        }
        return null;
    }

    private boolean meets(double yield) {
        return goal.atLeast() == null || yield >= goal.atLeast().least();
    }

    /** The best of all pairs of numbers, by what is thought of them. */
    private @Nullable Mix weighed(Single one, Single other, Map<Limit, Double> more) {
        Mix best = null;
        double least = Double.POSITIVE_INFINITY;
        int most = Counts.indexOf(one.trial().mix().count());
        int mostOthers = Counts.indexOf(other.trial().mix().count());
        for (int i = 0; i <= most; i++) {
            for (int j = 0; j <= mostOthers; j++) {
                int n = Counts.at(i);
                int m = Counts.at(j);
                double yield = divided(one, n, other, m)
                        ? one.kind().yield(n) + other.kind().yield(m)
                        : 0;
                boolean works =
                        yield > 0 && one.kind().yield(n) > 0 && other.kind().yield(m) > 0;
                if (!works || !meets(yield) || !within(one, n, other, m, more)) {
                    continue;
                }
                double value = goal.best().isYield()
                        ? -yield
                        : score.applyAsDouble(one.trial()) / one.trial().mix().count() * n
                                + score.applyAsDouble(other.trial())
                                        / other.trial().mix().count()
                                        * m;
                if (value < least) {
                    least = value;
                    best = Mix.of(one.kind().id(), n, other.kind().id(), m);
                }
            }
        }
        return best;
    }

    private boolean divided(Single one, int n, Single other, int m) {
        double a = spend(one) * n;
        double b = spend(other) * m;
        return a > 0 && b > 0 && Math.max(a, b) <= mostShare * (a + b);
    }

    private static double spend(Single single) {
        return single.trial().spendUsd().getOrDefault(single.kind().vendor(), 0.0)
                / single.trial().mix().count();
    }

    private boolean within(Single one, int n, Single other, int m, Map<Limit, Double> more) {
        return trials.limits().entrySet().stream()
                .filter(limit -> limit.getKey().grows())
                .allMatch(limit -> {
                    double taken = per(one, limit.getKey()) * n + per(other, limit.getKey()) * m;
                    return taken * more.getOrDefault(limit.getKey(), 1.0) <= limit.getValue();
                });
    }

    private static double per(Single single, Limit limit) {
        Range taken = limit.taken(single.trial());
        return taken == null ? 0 : taken.value() / single.trial().mix().count();
    }
}
