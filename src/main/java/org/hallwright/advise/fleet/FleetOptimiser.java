package org.hallwright.advise.fleet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hallwright.advise.fleet.FleetProblem.Demand;
import org.hallwright.advise.fleet.FleetProblem.Goal;
import org.hallwright.advise.fleet.FleetProblem.Limit;
import org.hallwright.advise.fleet.FleetProblem.Limits;
import org.jspecify.annotations.Nullable;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * Divides a fleet: linear relaxations by ojAlgo, whole units and work that must not be divided by depth-first branch and
 * bound on top. One thread, one fixed order of branching: the same problem has the same answer everywhere.
 */
public final class FleetOptimiser {

    /** Relaxations solved before the search is cut off. */
    private static final int MOST_NODES = 4_000;

    private static final double WHOLE = 1e-6;
    private static final double BETTER = 1e-9;

    private final FleetProblem problem;
    private final int options;
    private final int demands;
    private int nodes;
    private @Nullable Relaxed best;

    private FleetOptimiser(FleetProblem problem) {
        this.problem = problem;
        this.options = problem.options().size();
        this.demands = problem.demands().size();
    }

    /** The best division, or null where the demands cannot be met within the limits. */
    public static @Nullable Division solve(FleetProblem problem) {
        return problem.goal() == Goal.EARLIEST ? earliest(problem) : divide(problem);
    }

    /** The shortest lead time with which the demands can be met; the options that take longer are left out. */
    private static @Nullable Division earliest(FleetProblem problem) {
        TreeSet<Double> weeks = new TreeSet<>();
        for (PoolOption option : problem.options()) {
            weeks.add(option.leadWeeks());
        }
        for (double week : weeks) {
            Division division = divide(new FleetProblem(
                    problem.options(),
                    problem.demands(),
                    problem.limits()
                            .withLatestWeeks(Math.min(week, problem.limits().latestWeeks())),
                    Goal.LEAST_COST));
            if (division != null) {
                return division;
            }
        }
        return null;
    }

    private static @Nullable Division divide(FleetProblem problem) {
        FleetOptimiser search = new FleetOptimiser(problem);
        int n = problem.options().size();
        double[] fewest = new double[n];
        double[] most = new double[n];
        for (int j = 0; j < n; j++) {
            PoolOption option = problem.options().get(j);
            boolean late = option.leadWeeks() > problem.limits().latestWeeks();
            if (late && option.fewest() > 0) {
                return null;
            }
            fewest[j] = option.fewest();
            most[j] = late ? 0 : option.most();
        }
        search.branch(fewest, most, new boolean[n][problem.demands().size()]);
        Relaxed found = search.best;
        return found == null ? null : search.division(found, fewest, most);
    }

    /** A solution of a relaxation: units first, then work by option and workload; {@code shut} as it was solved with. */
    private record Relaxed(double objective, double[] values, boolean[][] shut) {}

    /** @param shut which option does none of which workload */
    private void branch(double[] fewest, double[] most, boolean[][] shut) {
        if (nodes++ >= MOST_NODES) {
            return;
        }
        Relaxed relaxed = relax(problem.limits(), fewest, most, shut);
        if (relaxed == null || best != null && !better(relaxed.objective, best.objective)) {
            return;
        }
        int at = -1;
        double furthest = WHOLE;
        for (int j = 0; j < options; j++) {
            double fraction = Math.abs(relaxed.values[j] - Math.rint(relaxed.values[j]));
            if (fraction > furthest) {
                furthest = fraction;
                at = j;
            }
        }
        if (at < 0) {
            int divided = dividedWork(relaxed);
            if (divided < 0) {
                best = relaxed;
            } else {
                gather(divided, relaxed, fewest, most);
            }
            return;
        }
        double[] up = fewest.clone();
        up[at] = Math.ceil(relaxed.values[at]);
        double[] down = most.clone();
        down[at] = Math.floor(relaxed.values[at]);
        if (problem.goal() == Goal.MOST_TOKENS) {
            branch(fewest, down, shut);
            branch(up, most, shut);
        } else {
            branch(up, most, shut);
            branch(fewest, down, shut);
        }
    }

    /** A workload that several options do and one must; -1 where there is none. */
    private int dividedWork(Relaxed relaxed) {
        for (int w = 0; w < demands; w++) {
            int at = 0;
            for (int j = 0; j < options; j++) {
                at += work(relaxed, j, w) > WHOLE ? 1 : 0;
            }
            if (at > 1 && problem.demands().get(w).onePool()) {
                return w;
            }
        }
        return -1;
    }

    /** Either the option that does most of the workload does all of it, or none. */
    private void gather(int w, Relaxed relaxed, double[] fewest, double[] most) {
        int first = 0;
        for (int j = 1; j < options; j++) {
            first = work(relaxed, j, w) > work(relaxed, first, w) ? j : first;
        }
        boolean[][] all = copy(relaxed.shut);
        boolean[][] none = copy(relaxed.shut);
        for (int j = 0; j < options; j++) {
            all[j][w] |= j != first;
        }
        none[first][w] = true;
        branch(fewest, most, all);
        branch(fewest, most, none);
    }

    private double work(Relaxed relaxed, int option, int demand) {
        return relaxed.values[options + option * demands + demand];
    }

    private static boolean[][] copy(boolean[][] shut) {
        boolean[][] copy = new boolean[shut.length][];
        for (int j = 0; j < shut.length; j++) {
            copy[j] = shut[j].clone();
        }
        return copy;
    }

    private boolean better(double candidate, double incumbent) {
        double margin = BETTER * Math.max(1, Math.abs(incumbent));
        return problem.goal() == Goal.MOST_TOKENS ? candidate > incumbent + margin : candidate < incumbent - margin;
    }

    private @Nullable Relaxed relax(Limits limits, double[] fewest, double[] most, boolean[][] shut) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Variable[] units = new Variable[options];
        Variable[][] work = new Variable[options][demands];
        double scale = objectiveScale();
        for (int j = 0; j < options; j++) {
            PoolOption option = problem.options().get(j);
            if (fewest[j] > most[j]) {
                return null;
            }
            units[j] = model.newVariable("units-" + j).lower(fewest[j]).upper(most[j]);
            if (problem.goal() != Goal.MOST_TOKENS) {
                units[j].weight(perUnit(option) / scale);
            }
        }
        for (int j = 0; j < options; j++) {
            PoolOption option = problem.options().get(j);
            Expression time = model.newExpression("time-" + j).upper(0);
            time.set(units[j], -1);
            for (int w = 0; w < demands; w++) {
                Demand demand = problem.demands().get(w);
                double rate = option.rate(demand.workload());
                work[j][w] = model.newVariable("work-" + j + "-" + w).lower(0);
                if (rate == 0 || shut[j][w]) {
                    work[j][w].upper(0);
                }
                if (problem.goal() == Goal.MOST_TOKENS) {
                    work[j][w].weight(demand.weight() * rate / scale);
                }
                time.set(work[j][w], 1);
            }
        }
        for (int w = 0; w < demands; w++) {
            Demand demand = problem.demands().get(w);
            if (demand.leastTokensPerS() > 0) {
                Expression met = model.newExpression("demand-" + w).lower(1);
                for (int j = 0; j < options; j++) {
                    met.set(work[j][w], problem.options().get(j).rate(demand.workload()) / demand.leastTokensPerS());
                }
            }
        }
        for (Limit limit : Limit.values()) {
            double there = limits.of(limit);
            if (there < Double.POSITIVE_INFINITY) {
                double unit = Math.max(there, limit.oneMore());
                Expression row = model.newExpression(limit.name()).upper(there / unit);
                for (int j = 0; j < options; j++) {
                    row.set(units[j], limit.of(problem.options().get(j)) / unit);
                }
            }
        }
        if (limits.mostVendorShare() < 1) {
            vendorShares(model, units, limits.mostVendorShare());
        }
        Optimisation.Result result = problem.goal() == Goal.MOST_TOKENS ? model.maximise() : model.minimise();
        if (!result.getState().isOptimal()) {
            return null;
        }
        double[] values = new double[options + options * demands];
        double objective = 0;
        for (int j = 0; j < options; j++) {
            PoolOption option = problem.options().get(j);
            values[j] = result.doubleValue(j);
            if (problem.goal() != Goal.MOST_TOKENS) {
                objective += perUnit(option) * values[j];
            }
            for (int w = 0; w < demands; w++) {
                int at = options + j * demands + w;
                values[at] = result.doubleValue(at);
                if (problem.goal() == Goal.MOST_TOKENS) {
                    Demand demand = problem.demands().get(w);
                    objective += demand.weight() * option.rate(demand.workload()) * values[at];
                }
            }
        }
        return new Relaxed(objective, values, shut);
    }

    /** No vendor has more than its share of the spend: Σ_v c x ≤ s Σ c x. */
    private void vendorShares(ExpressionsBasedModel model, Variable[] units, double most) {
        TreeSet<String> vendors = new TreeSet<>();
        double dearest = 1;
        for (PoolOption option : problem.options()) {
            vendors.add(option.vendor());
            dearest = Math.max(dearest, option.capexUsd());
        }
        for (String vendor : vendors) {
            Expression row = model.newExpression("vendor-" + vendor).upper(0);
            for (int j = 0; j < options; j++) {
                PoolOption option = problem.options().get(j);
                double own = option.vendor().equals(vendor) ? 1 : 0;
                row.set(units[j], option.capexUsd() / dearest * (own - most));
            }
        }
    }

    private double perUnit(PoolOption option) {
        return problem.goal() == Goal.LEAST_ENERGY ? option.energyJPerYear() : option.costUsdPerYear();
    }

    /** The solver likes coefficients near one. */
    private double objectiveScale() {
        double largest = 0;
        for (PoolOption option : problem.options()) {
            if (problem.goal() == Goal.MOST_TOKENS) {
                for (Demand demand : problem.demands()) {
                    largest = Math.max(largest, demand.weight() * option.rate(demand.workload()));
                }
            } else {
                largest = Math.max(largest, perUnit(option));
            }
        }
        return largest == 0 ? 1 : largest;
    }

    private Division division(Relaxed found, double[] fewest, double[] most) {
        Map<String, Integer> units = new TreeMap<>();
        Map<String, Map<String, Double>> work = new TreeMap<>();
        Map<String, Map<String, Double>> tokens = new TreeMap<>();
        double capex = 0;
        double cost = 0;
        double power = 0;
        double energy = 0;
        double weeks = 0;
        for (int j = 0; j < options; j++) {
            PoolOption option = problem.options().get(j);
            int bought = (int) Math.rint(found.values[j]);
            units.put(option.id(), bought);
            capex += bought * option.capexUsd();
            cost += bought * option.costUsdPerYear();
            power += bought * option.facilityW();
            energy += bought * option.energyJPerYear();
            weeks = bought > 0 ? Math.max(weeks, option.leadWeeks()) : weeks;
            Map<String, Double> ofOption = new TreeMap<>();
            Map<String, Double> delivered = new TreeMap<>();
            for (int w = 0; w < demands; w++) {
                Demand demand = problem.demands().get(w);
                double share = Math.max(0, work(found, j, w));
                ofOption.put(demand.workload(), share);
                delivered.put(demand.workload(), share * option.rate(demand.workload()));
            }
            tokens.put(option.id(), delivered);
            work.put(option.id(), ofOption);
        }
        return new Division(
                units,
                work,
                tokens,
                found.objective,
                capex,
                cost,
                power,
                energy,
                weeks,
                nodes < MOST_NODES,
                marginals(fewest, most, found.shut));
    }

    /** The relaxation solved again with one more of each limit, undivided work staying where it is: a dual price. */
    private List<Division.Marginal> marginals(double[] fewest, double[] most, boolean[][] shut) {
        List<Division.Marginal> marginals = new ArrayList<>();
        Relaxed now = relax(problem.limits(), fewest, most, shut);
        for (Limit limit : Limit.values()) {
            double there = problem.limits().of(limit);
            if (now == null || there == Double.POSITIVE_INFINITY) {
                continue;
            }
            Relaxed more = relax(problem.limits().with(limit, there + limit.oneMore()), fewest, most, shut);
            double gain = more == null
                    ? 0
                    : problem.goal() == Goal.MOST_TOKENS
                            ? more.objective - now.objective
                            : now.objective - more.objective;
            double noise = BETTER * Math.max(1, Math.abs(now.objective));
            marginals.add(new Division.Marginal(limit, gain > noise ? gain : 0));
        }
        return marginals;
    }
}
