package org.hallwright.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.hallwright.app.LawFiles;
import org.hallwright.app.Library;
import org.hallwright.app.SiteSurvey;
import org.hallwright.codec.region.MatrixWriter;
import org.hallwright.engine.Packs;
import org.hallwright.engine.explain.Figure;
import org.hallwright.quantity.QuantityText;
import org.hallwright.quantity.Range;
import org.hallwright.rule.SiteMatrix;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hallwright sites DESIGN [--json]}. */
@Command(
        name = "sites",
        mixinStandardHelpOptions = true,
        description = {
            "Where could this be built? One design in the climate and under the law of every site.",
            "Prints the gravest verdict, the rules that block, and PUE, water, carbon and cost. Not legal advice."
        })
final class SitesCommand implements Callable<Integer> {

    @Mixin
    Terminal terminal = new Terminal();

    @Mixin
    DesignFile file = new DesignFile();

    @Option(names = "--csv", description = "Print a table for a spreadsheet.")
    boolean csv;

    @Override
    public Integer call() {
        Packs packs = Library.load();
        return terminal.answer(file.path, file.read(packs), design -> {
            SiteSurvey survey = SiteSurvey.of(design, packs);
            if (terminal.json()) {
                terminal.print(MatrixWriter.write(survey.date(), survey.rows(), survey.figures()));
            } else if (csv) {
                terminal.print(LawFiles.matrix(survey));
            } else {
                print(survey);
            }
            return HallwrightCommand.OK;
        });
    }

    /** The calmest places first. */
    private void print(SiteSurvey survey) {
        List<SiteMatrix.Row> rows = survey.rows().stream()
                .sorted(Comparator.comparing(SiteMatrix.Row::worst)
                        .thenComparingInt(row -> row.blocking().size()))
                .toList();
        for (SiteMatrix.Row row : rows) {
            StringBuilder figures = new StringBuilder();
            Map<String, Figure> own = survey.figures().getOrDefault(row.site().id(), Map.of());
            own.forEach((id, figure) -> {
                Range range = figure.range();
                figures.append(id)
                        .append(' ')
                        .append(range == null ? "?" : QuantityText.print(range, figure.unit(), Locale.ROOT))
                        .append("  ");
            });
            terminal.out()
                    .printf(
                            Locale.ROOT,
                            "%-8s %-26s %-15s %s%n%36s%s%n",
                            row.site().id(),
                            row.site().name(),
                            row.worst(),
                            row.blocking().stream()
                                    .map(finding -> finding.rule().id())
                                    .collect(Collectors.joining(" ")),
                            "",
                            figures);
        }
        terminal.out().printf(Locale.ROOT, "%d sites on %s. Not legal advice.%n", rows.size(), survey.date());
        terminal.out().flush();
    }
}
