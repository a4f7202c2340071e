package org.hallwright.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.hallwright.advise.compare.Comparison;
import org.hallwright.app.Assessor;
import org.hallwright.app.DesignFiles;
import org.hallwright.app.Library;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.codec.economics.EconomyWriter;
import org.hallwright.design.Design;
import org.hallwright.engine.Assessment;
import org.hallwright.engine.Packs;
import org.hallwright.engine.cost.CostMessage;
import org.hallwright.engine.cost.CostResult;
import org.hallwright.engine.explain.Figure;
import org.hallwright.quantity.MoneyUnit;
import org.hallwright.quantity.Range;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hallwright compare DESIGN DESIGN… [--differences] [--json]}. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = {
            "Put two to five designs side by side, each against the first.",
            "A difference whose band holds zero is marked '='; costs share the uncertainty of what both designs share."
        })
final class CompareCommand implements Callable<Integer> {

    private static final int DRIVERS = 8;

    @Mixin
    Terminal terminal = new Terminal();

    @Parameters(paramLabel = "DESIGN", description = "Two to five .hallwright files.")
    List<Path> files = List.of();

    @Option(names = "--differences", description = "Only figures that differ.")
    boolean differences;

    @Override
    public Integer call() {
        if (files.size() < 2 || files.size() > Comparison.MOST) {
            return terminal.badInput(
                    null, List.of(Problem.error(CostMessage.COMPARE_COUNT, "", files.size(), Comparison.MOST)));
        }
        Packs packs = Library.load();
        Assessor assessor = new Assessor(packs);
        List<Assessment> assessments = new ArrayList<>();
        for (Path path : files) {
            Outcome<Design> read = DesignFiles.read(path, packs);
            switch (read) {
                case Outcome.Failed<Design> failed -> {
                    return terminal.badInput(path, failed.problems());
                }
                case Outcome.Ok<Design> ok ->
                    assessments.add(assessor.review(ok.value(), null).assessment());
            }
        }
        Comparison comparison = Comparison.of(assessments);
        // all designs are told in the money of the first
        CostResult first = assessments.getFirst().cost();
        MoneyUnit money = first == null ? MoneyUnit.USD : first.money();
        if (terminal.json()) {
            terminal.print(new EconomyWriter(terminal.locale(), money).comparison(comparison, differences));
        } else {
            print(comparison, new MoneyText(terminal.locale(), money));
        }
        return HallwrightCommand.OK;
    }

    private void print(Comparison comparison, MoneyText money) {
        PrintWriter out = terminal.out();
        for (int d = 0; d < comparison.designs().size(); d++) {
            out.printf(
                    "%d  %s%s%n",
                    d + 1,
                    comparison.designs().get(d),
                    comparison.efficient().get(d) ? "" : "  (beaten in cost, tokens and energy)");
        }
        for (Comparison.Row row : comparison.rows()) {
            if (differences && !row.differs()) {
                continue;
            }
            out.printf("%n%s%n", row.figure());
            for (int d = 0; d < row.cells().size(); d++) {
                Comparison.Cell cell = row.cells().get(d);
                Figure figure = cell.figure();
                out.printf(
                        "  %d  %-40s %s%n",
                        d + 1, figure == null ? "–" : money.of(figure), change(terminal.locale(), row, cell, money));
            }
        }
        out.printf("%nWhat makes the yearly cost differ:%n");
        for (int d = 1; d < comparison.designs().size(); d++) {
            int design = d;
            comparison.drivers().stream()
                    .filter(driver -> driver.design() == design)
                    .limit(DRIVERS)
                    .forEach(driver -> out.printf(
                            terminal.locale(),
                            "  %d  %-24s %+,.2f M%s/a%n",
                            design + 1,
                            driver.line(),
                            driver.usdPerYear() * money.money().perUsd() / 1e6,
                            money.money().code()));
        }
        out.flush();
    }

    private static String change(Locale locale, Comparison.Row row, Comparison.Cell cell, MoneyText money) {
        Range difference = cell.difference();
        if (difference == null) {
            return "";
        }
        Double percent = cell.percent(row.cells().getFirst());
        String share = percent == null ? "" : String.format(locale, " (%+.1f %%)", percent);
        return (cell.differs() ? "≠ " : "= ") + money.of(difference, row.differenceUnit()) + share;
    }
}
