package org.hallwright.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.hallwright.advise.supply.SupplyPlan;
import org.hallwright.app.Assessor;
import org.hallwright.app.DesignFiles;
import org.hallwright.app.EconomyReview;
import org.hallwright.app.Library;
import org.hallwright.app.Review;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.base.Texts;
import org.hallwright.codec.economics.EconomyWriter;
import org.hallwright.design.Design;
import org.hallwright.engine.Packs;
import org.hallwright.engine.cost.CostMessage;
import org.hallwright.engine.supply.Programme;
import org.hallwright.engine.supply.Resilience;
import org.hallwright.engine.supply.Resilience.Dimension;
import org.hallwright.engine.supply.Resilience.Measure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hallwright supply DESIGN [--as-of DATE] [--json]}. */
@Command(
        name = "supply",
        mixinStandardHelpOptions = true,
        description = {
            "When each thing must be ordered, what the date hangs on, and on whom the design hangs.",
            "Lead times are those of the packs; a quotation is better."
        })
final class SupplyCommand implements Callable<Integer> {

    @Spec
    @Nullable
    CommandSpec spec;

    @Parameters(paramLabel = "DESIGN", description = "A .hallwright file.")
    @Nullable
    Path file;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "Day of the plan; else the day of the economics pack.")
    @Nullable
    String asOf;

    @Option(names = "--json", description = "Print JSON (schema hallwright.supply/1).")
    boolean json;

    @Option(names = "--lang", defaultValue = "en", description = "Language: en, de, fr.")
    String language = "en";

    @Override
    public Integer call() {
        Terminal terminal = new Terminal(spec, language, json);
        Path path = Objects.requireNonNull(file);
        Packs packs = Library.load();
        LocalDate day;
        try {
            day = LocalDate.parse(asOf == null ? packs.economics().asOf() : asOf);
        } catch (DateTimeParseException e) {
            return terminal.badInput(
                    null, List.of(Problem.error(CostMessage.NOT_A_DATE, "--as-of", String.valueOf(asOf))));
        }
        Outcome<Design> read = DesignFiles.read(path, packs);
        return switch (read) {
            case Outcome.Failed<Design> failed -> terminal.badInput(path, failed.problems());
            case Outcome.Ok<Design> ok -> {
                Review review = new Assessor(packs).review(ok.value(), null);
                EconomyReview economy = EconomyReview.of(review, packs);
                SupplyPlan plan = economy.supply(day);
                List<Resilience.Source> sources = economy.sources();
                if (json) {
                    terminal.print(
                            new EconomyWriter(terminal.locale(), "USD", 1).supply(plan, Resilience.shares(sources)));
                } else {
                    print(terminal, plan, sources);
                }
                yield HallwrightCommand.OK;
            }
        };
    }

    private static void print(Terminal terminal, SupplyPlan plan, List<Resilience.Source> sources) {
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
        out.println();
        for (Problem problem : plan.problems()) {
            out.printf("  ! %s: %s%n", problem.place(), Texts.of(problem, locale));
        }
        out.flush();
    }
}
