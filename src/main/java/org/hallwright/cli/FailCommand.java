package org.hallwright.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.hallwright.app.Failures;
import org.hallwright.app.Library;
import org.hallwright.base.Outcome;
import org.hallwright.codec.FailureWriter;
import org.hallwright.engine.Assessment;
import org.hallwright.engine.power.FailureResult;
import org.hallwright.engine.power.FailureSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hallwright fail DESIGN EQUIPMENT…}. */
@Command(
        name = "fail",
        mixinStandardHelpOptions = true,
        description = {
            "Simulate the loss of equipment: where the load goes, what overloads by how much and for how long it may,"
                    + " what is shed and what goes dark.",
            "Without EQUIPMENT every single loss is tried. Exit code 1: a rack that must run, or heat, is not carried."
        })
final class FailCommand implements Callable<Integer> {

    private static final int LISTED = 20;

    @Mixin
    Terminal terminal = new Terminal();

    @Mixin
    DesignFile file = new DesignFile();

    @Parameters(
            index = "1..*",
            paramLabel = "EQUIPMENT",
            description = "Ids of power elements (all units, or as ups-A:1 one unit) and of cooling groups (one unit).")
    List<String> equipment = new ArrayList<>();

    @Option(names = "--maintenance", description = "EQUIPMENT is out of service; try every further single loss.")
    boolean maintenance;

    @Override
    public Integer call() {
        Outcome<Assessment> assessment = file.review(Library.load()).then(review -> Outcome.ok(review.assessment()));
        if (equipment.isEmpty()) {
            return answer(assessment.then(a -> Outcome.ok(a.power().singleLosses())), this::losses);
        }
        if (maintenance) {
            return answer(assessment.then(a -> Failures.maintenance(a, equipment)), this::losses);
        }
        return answer(assessment.then(a -> Failures.of(a, equipment)), this::study);
    }

    /** The printer says whether the design stands the loss. */
    private <T> int answer(Outcome<T> outcome, Predicate<T> printer) {
        return terminal.answer(
                file.path,
                outcome,
                value -> printer.test(value) ? HallwrightCommand.OK : HallwrightCommand.FINDINGS_FAIL);
    }

    private boolean losses(List<FailureSummary> summaries) {
        int survived = 0;
        for (FailureSummary summary : summaries) {
            survived += summary.survivable() ? 1 : 0;
        }
        if (terminal.json()) {
            terminal.print(FailureWriter.write(summaries));
            return survived == summaries.size();
        }
        PrintWriter out = terminal.out();
        out.printf("%d of %d losses are survived.%n%n", survived, summaries.size());
        out.printf(
                "%-34s %-9s %9s %9s %9s  %s%n", "lost", "survived", "dark kW", "gap kW", "shed kW", "binding element");
        for (FailureSummary summary : summaries) {
            out.printf(
                    Locale.ROOT,
                    "%-34s %-9s %9.0f %9.0f %9.0f  %s%n",
                    summary.contingency().label(),
                    summary.survivable() ? "yes" : "NO",
                    summary.darkW() / 1000,
                    summary.interruptedW() / 1000,
                    summary.shedW() / 1000,
                    binding(summary));
        }
        out.flush();
        return survived == summaries.size();
    }

    private boolean study(Failures.Study study) {
        if (terminal.json()) {
            List<FailureWriter.Group> groups = new ArrayList<>();
            for (Failures.CoolingLoss loss : study.cooling()) {
                groups.add(new FailureWriter.Group(
                        loss.group(), loss.unitsLost(), loss.units(), loss.needW(), loss.leftW(), loss.holds()));
            }
            terminal.print(FailureWriter.write(study.power(), groups, study.isSurvivable()));
            return study.isSurvivable();
        }
        PrintWriter out = terminal.out();
        FailureSummary summary = study.power().summary();
        out.printf("lost            %s%n", String.join(", ", equipment));
        out.printf("survivable      %s%n", study.isSurvivable() ? "yes" : "NO");
        out.printf("binding         %s%n", binding(summary));
        out.printf(
                Locale.ROOT,
                "dark            %.0f kW (%.0f kW of it must run)%n",
                summary.darkW() / 1000,
                summary.darkProtectedW() / 1000);
        out.printf(
                Locale.ROOT,
                "interrupted     %.0f kW until generators run or a switch has moved%n",
                summary.interruptedW() / 1000);
        out.printf(
                Locale.ROOT,
                "shed or capped  %.0f kW (%.0f kW of it must run)%n",
                summary.shedW() / 1000,
                summary.shedProtectedW() / 1000);
        list(out, "opened          ", study.power().tripped());
        list(out, "dark loads      ", study.power().darkLoads());
        list(out, "back after a gap", study.power().interruptedLoads());
        list(
                out,
                "shed            ",
                study.power().shed().stream().map(FailureResult.Shed::load).toList());
        for (Failures.CoolingLoss loss : study.cooling()) {
            out.printf(
                    Locale.ROOT,
                    "cooling         %s without %d of %d units carries %.0f kW of %.0f kW at the design hour: %s%n",
                    loss.group(),
                    loss.unitsLost(),
                    loss.units(),
                    loss.leftW() / 1000,
                    loss.needW() / 1000,
                    loss.holds() ? "enough" : "NOT enough");
        }
        elements(out, study.power());
        out.flush();
        return study.isSurvivable();
    }

    /** Elements whose load changes. */
    private static void elements(PrintWriter out, FailureResult result) {
        out.printf(
                "%n%-24s %10s %10s %10s %10s %7s  %s%n",
                "element", "before kW", "after kW", "in the end", "limit kW", "load", "may last");
        for (FailureResult.ElementState state : result.elements()) {
            if (Math.abs(state.afterW() - state.normalW()) < 0.5
                    && Math.abs(state.settledW() - state.normalW()) < 0.5) {
                continue;
            }
            out.printf(
                    Locale.ROOT,
                    "%-24s %10.0f %10.0f %10.0f %10s %6.0f%%  %s%n",
                    state.id(),
                    state.normalW() / 1000,
                    state.afterW() / 1000,
                    state.settledW() / 1000,
                    Double.isInfinite(state.limitW()) ? "?" : String.format(Locale.ROOT, "%.0f", state.limitW() / 1000),
                    100 * state.utilisationAfter(),
                    state.alive() ? time(state.allowedS()) : "dead");
        }
    }

    private static String binding(FailureSummary summary) {
        FailureSummary.Shortage shortage = summary.shortage();
        if (shortage != null) {
            return String.format(
                    Locale.ROOT,
                    "power supplies of %s: %d with power, %d needed",
                    shortage.load(),
                    shortage.left(),
                    shortage.needed());
        }
        return summary.bindingElement() == null
                ? "none known"
                : String.format(
                        Locale.ROOT,
                        "%s at %.0f %%, which may last %s",
                        summary.bindingElement(),
                        100 * summary.bindingLoad(),
                        time(summary.allowedS()));
    }

    private static String time(double seconds) {
        return Double.isInfinite(seconds)
                ? "for ever"
                : seconds == 0 ? "no time" : String.format(Locale.ROOT, "%.0f s", seconds);
    }

    private static void list(PrintWriter out, String what, List<String> names) {
        if (!names.isEmpty()) {
            List<String> first = names.subList(0, Math.min(LISTED, names.size()));
            out.printf(
                    "%s %s%s%n",
                    what, String.join(" ", first), names.size() > LISTED ? " … " + names.size() + " in all" : "");
        }
    }
}
