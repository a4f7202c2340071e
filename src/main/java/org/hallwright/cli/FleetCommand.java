package org.hallwright.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.hallwright.advise.fleet.Division;
import org.hallwright.advise.fleet.FleetEdit;
import org.hallwright.advise.fleet.FleetOptimiser;
import org.hallwright.advise.fleet.FleetPlanner;
import org.hallwright.advise.fleet.FleetProblem;
import org.hallwright.advise.fleet.FleetProblem.Goal;
import org.hallwright.advise.fleet.FleetProblem.Limit;
import org.hallwright.advise.fleet.FleetProblem.Limits;
import org.hallwright.app.Library;
import org.hallwright.app.Review;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.codec.economics.EconomyWriter;
import org.hallwright.design.Design;
import org.hallwright.engine.Packs;
import org.hallwright.engine.cost.CostMessage;
import org.hallwright.quantity.MoneyUnit;
import org.hallwright.quantity.Unit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hallwright fleet DESIGN [--goal tokens|cost|energy|earliest] [limits] [--json]}. */
@Command(
        name = "fleet",
        mixinStandardHelpOptions = true,
        description = {
            "Divide racks and work between the pools of a design, best for a goal within limits.",
            "Prints what one more megawatt, cabinet, square metre or million would buy."
        })
final class FleetCommand implements Callable<Integer> {

    /** What the goals are called on the command line. */
    enum GoalName {
        tokens(Goal.MOST_TOKENS),
        cost(Goal.LEAST_COST),
        energy(Goal.LEAST_ENERGY),
        earliest(Goal.EARLIEST);

        private final Goal goal;

        GoalName(Goal goal) {
            this.goal = goal;
        }
    }

    @Mixin
    Terminal terminal = new Terminal();

    @Mixin
    DesignFile file = new DesignFile();

    @Option(names = "--goal", defaultValue = "tokens", description = "${COMPLETION-CANDIDATES}.")
    GoalName goal = GoalName.tokens;

    @Option(names = "--power", paramLabel = "MW", description = "Facility power; else what the design draws today.")
    @Nullable
    Double powerMw;

    @Option(names = "--cabinets", description = "Places for cabinets.")
    @Nullable
    Double cabinets;

    @Option(names = "--floor", paramLabel = "M2", description = "Floor of the hall with aisles.")
    @Nullable
    Double floorM2;

    @Option(names = "--capex", paramLabel = "MUSD", description = "Capital to spend, in million USD.")
    @Nullable
    Double capexMusd;

    @Option(names = "--vendor-share", paramLabel = "PERCENT", description = "Most of the spend for one vendor.")
    @Nullable
    Double vendorShare;

    @Option(names = "--weeks", description = "Longest lead time.")
    @Nullable
    Double weeks;

    @Option(names = "--free", description = "Do not require that each workload yields at least what it does today.")
    boolean free;

    @Mixin
    NewDesign target = new NewDesign();

    @Override
    public Integer call() {
        Packs packs = Library.load();
        return terminal.answer(file.path, file.review(packs), review -> {
            FleetProblem problem;
            try {
                problem = FleetPlanner.problem(review.assessment(), packs, goal.goal, limits(review), !free, 4);
            } catch (IllegalArgumentException e) {
                return terminal.badInput(
                        file.path, List.of(Problem.error(CostMessage.NO_FLEET, "", String.valueOf(e.getMessage()))));
            }
            Division division = FleetOptimiser.solve(problem);
            if (division != null && target.isAsked()) {
                Outcome<Design> written = FleetEdit.of(review.design(), packs.catalog(), division)
                        .edit()
                        .apply(review.design())
                        .then(target::write);
                if (written instanceof Outcome.Failed<Design> failed) {
                    return terminal.badInput(target.path, failed.problems());
                }
            }
            if (terminal.json()) {
                terminal.print(new EconomyWriter(terminal.locale(), MoneyUnit.USD).fleet(problem, division));
            } else {
                print(division);
            }
            return division == null ? HallwrightCommand.FINDINGS_FAIL : HallwrightCommand.OK;
        });
    }

    private Limits limits(Review review) {
        Limits limits = Limits.NONE;
        var peak = review.assessment().figure("facilityPeakPower");
        if (powerMw != null) {
            limits = limits.with(Limit.POWER, powerMw * 1e6);
        } else if (peak != null && peak.isKnown()) {
            limits = limits.with(Limit.POWER, peak.si());
        }
        if (cabinets != null) {
            limits = limits.with(Limit.CABINETS, cabinets);
        }
        if (floorM2 != null) {
            limits = limits.with(Limit.FLOOR, floorM2);
        }
        if (capexMusd != null) {
            limits = limits.with(Limit.CAPEX, capexMusd * 1e6);
        }
        if (vendorShare != null) {
            limits = limits.withVendorShare(vendorShare / 100);
        }
        return weeks == null ? limits : limits.withLatestWeeks(weeks);
    }

    private void print(@Nullable Division division) {
        PrintWriter out = terminal.out();
        Locale locale = terminal.locale();
        if (division == null) {
            out.println("The demands cannot be met within these limits.");
            out.flush();
            return;
        }
        out.printf(
                locale,
                "%,.1f MW, %,.0f MUSD capital, %,.1f MUSD/a, %,.1f GWh/a, %,.0f weeks%s%n%n",
                division.facilityW() / 1e6,
                division.capexUsd() / 1e6,
                division.costUsdPerYear() / 1e6,
                Unit.GWH.fromSi(division.energyJPerYear()),
                division.leadWeeks(),
                division.proven() ? "" : " — search cut off, perhaps not the best");
        division.units().forEach((pool, units) -> {
            out.printf(locale, "  %-24s %,6d racks%n", pool, units);
            division.work().getOrDefault(pool, java.util.Map.of()).forEach((workload, racks) -> {
                if (racks > 1e-9) {
                    out.printf(locale, "    %-22s %,6.1f of them%n", workload, racks);
                }
            });
        });
        out.println();
        division.tokensPerS()
                .forEach((workload, rate) -> out.printf(locale, "  %-24s %,14.0f tok/s%n", workload, rate));
        out.println();
        for (Division.Marginal marginal : division.marginals()) {
            out.printf(
                    locale,
                    "  one more %-10s would %s %s%n",
                    marginal.limit().unit(),
                    goal == GoalName.tokens ? "bring" : "save",
                    gain(locale, marginal.gain()));
        }
        out.flush();
    }

    private String gain(Locale locale, double gain) {
        return switch (goal) {
            case tokens -> String.format(locale, "%.1f %% of today's work", 100 * gain);
            case cost, earliest -> String.format(locale, "%,.0f USD/a", gain);
            case energy -> String.format(locale, "%,.1f MWh/a", Unit.MWH.fromSi(gain));
        };
    }
}
