package org.hallwright.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.hallwright.advise.supply.SupplyPlan;
import org.hallwright.app.EconomyReview;
import org.hallwright.app.Library;
import org.hallwright.base.Problem;
import org.hallwright.base.Texts;
import org.hallwright.codec.economics.EconomyWriter;
import org.hallwright.engine.Packs;
import org.hallwright.engine.cost.CostMessage;
import org.hallwright.engine.supply.Programme;
import org.hallwright.engine.supply.Resilience;
import org.hallwright.engine.supply.Resilience.Dimension;
import org.hallwright.engine.supply.Resilience.Measure;
import org.hallwright.quantity.MoneyUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hallwright supply DESIGN [--as-of DATE] [--json]}. */
@Command(
        name = "supply",
        mixinStandardHelpOptions = true,
        description = {
            "When each thing must be ordered, what the date hangs on, and on whom the design hangs.",
            "Lead times are those of the packs; a quotation is better."
        })
final class SupplyCommand implements Callable<Integer> {

    @Mixin
    Terminal terminal = new Terminal();

    @Mixin
    DesignFile file = new DesignFile();

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "Day of the plan; else the day of the economics pack.")
    @Nullable
    String asOf;

    @Override
    public Integer call() {
        Packs packs = Library.load();
        LocalDate day;
        try {
            day = LocalDate.parse(asOf == null ? packs.economics().asOf() : asOf);
        } catch (DateTimeParseException e) {
            return terminal.badInput(
                    null, List.of(Problem.error(CostMessage.NOT_A_DATE, "--as-of", String.valueOf(asOf))));
        }
        return terminal.answer(file.path, file.review(packs), review -> {
            EconomyReview economy = EconomyReview.of(review, packs);
            SupplyPlan plan = economy.supply(day);
            List<Resilience.Source> sources = economy.sources();
            if (terminal.json()) {
                terminal.print(new EconomyWriter(terminal.locale(), MoneyUnit.USD).supply(plan, sources));
            } else {
                print(plan, sources);
            }
            return HallwrightCommand.OK;
        });
    }

    private void print(SupplyPlan plan, List<Resilience.Source> sources) {
        PrintWriter out = terminal.out();
        Locale locale = terminal.locale();
        for (SupplyPlan.PhasePlan phase : plan.phases()) {
            out.printf(
                    "%s %s, %d racks; earliest %s (%s to %s)%n",
                    phase.phase(),
                    phase.date(),
                    phase.racks(),
                    phase.plan().earliest(),
                    phase.plan().earliestBand().get(0),
                    phase.plan().earliestBand().get(1));
            for (Programme.Slot slot : phase.plan().slots()) {
                out.printf(
                        locale,
                        "  %s %-34s %4.0f weeks  order by %s, safely %s  slack %4.0f  critical in %3.0f %%%n",
                        slot.critical() ? "●" : "○",
                        slot.task().name(),
                        slot.task().weeks().value(),
                        slot.orderBy(),
                        slot.orderBySafe(),
                        slot.slackWeeks(),
                        100 * slot.criticalShare());
            }
            out.println();
        }
        for (Dimension dimension : Dimension.values()) {
            Resilience.Shares shares = Resilience.shares(sources, dimension, Measure.COMPUTE);
            if (!shares.shares().isEmpty()) {
                String largest = shares.shares().keySet().iterator().next();
                double all = sources.stream()
                        .mapToDouble(Resilience.Source::tokensPerS)
                        .sum();
                double left = Resilience.tokensAfterStop(sources, dimension, largest, 2);
                out.printf(
                        locale,
                        "  compute by %-8s HHI %,6.0f, most %s; %s two years after its stop%n",
                        dimension.name().toLowerCase(Locale.ROOT),
                        shares.hhi(),
                        largest,
                        all == 0 ? "no known tokens" : String.format(locale, "%.0f %% of tokens", 100 * left / all));
            }
        }
        Resilience.keptAfterLicence(sources)
                .forEach((stack, kept) -> out.printf(
                        locale, "  licences of %s withdrawn: %.0f %% of tokens at once%n", stack, 100 * kept));
        out.println();
        for (Problem problem : plan.problems()) {
            out.printf("  ! %s: %s%n", problem.place(), Texts.of(problem, locale));
        }
        out.flush();
    }
}
