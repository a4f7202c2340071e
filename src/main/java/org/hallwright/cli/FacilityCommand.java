package org.hallwright.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.hallwright.app.facility.FacilityEvaluator;
import org.hallwright.base.Outcome;
import org.hallwright.codec.facility.FacilityRow;
import org.hallwright.codec.facility.FacilityRowsReader;
import org.hallwright.codec.facility.FacilityRowsWriter;
import org.hallwright.codec.facility.RowAnswer;
import org.hallwright.codec.file.InputFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hallwright facility --rows FILE [--json]}: published facility measurements beside what the engine predicts. */
@Command(
        name = "facility",
        mixinStandardHelpOptions = true,
        description = "Predict published facility measurements (PUE, water, efficiency, psychrometrics) and compare.")
public final class FacilityCommand implements Callable<Integer> {
    private static final int MOST_BYTES = 64 << 20;

    @Mixin
    Terminal terminal = new Terminal();

    @Option(names = "--rows", required = true, description = "JSON file in the schema hallwright-facility-facts/1.")
    @Nullable
    Path rows;

    @Override
    public Integer call() {
        Path file = Objects.requireNonNull(rows);
        Outcome<List<FacilityRow>> read = InputFile.read(file, MOST_BYTES).then(FacilityRowsReader::read);
        return terminal.answer(file, read, list -> {
            List<RowAnswer> answers = new FacilityEvaluator().evaluate(list);
            if (terminal.json()) {
                terminal.print(FacilityRowsWriter.json(answers));
            } else {
                read.problems().forEach(terminal::tell);
                print(terminal.out(), answers);
            }
            return HallwrightCommand.OK;
        });
    }

    private static void print(PrintWriter out, List<RowAnswer> answers) {
        out.printf(
                Locale.ROOT,
                "%-22s %-18s %12s %12s %12s %12s %8s%n",
                "row",
                "metric",
                "published",
                "predicted",
                "low",
                "high",
                "error");
        for (RowAnswer a : answers) {
            if (a.covered()) {
                Double error = a.error();
                out.printf(
                        Locale.ROOT,
                        "%-22s %-18s %12s %12s %12s %12s %8s %s%n",
                        a.id(),
                        a.metric(),
                        number(a.published()),
                        number(a.predicted()),
                        number(a.low()),
                        number(a.high()),
                        error == null ? "" : String.format(Locale.ROOT, "%.2f %%", 100 * error),
                        band(a));
            }
        }
        out.println();
        out.println("Not covered:");
        for (RowAnswer a : answers) {
            if (!a.covered()) {
                out.printf(Locale.ROOT, "%-22s %-18s %s%n", a.id(), a.metric(), a.reason());
            }
        }
        out.println();
        for (FacilityRowsWriter.Group g : FacilityRowsWriter.groups(answers)) {
            String error = Double.isNaN(g.mean())
                    ? ""
                    : String.format(
                            Locale.ROOT,
                            ", error mean %.2f %%, median %.2f %%, 90th percentile %.2f %%",
                            100 * g.mean(),
                            100 * g.median(),
                            100 * g.p90());
            out.printf(
                    Locale.ROOT,
                    "%-18s %-18s %4d rows, %4d covered%s%s%n",
                    g.group(),
                    g.metric(),
                    g.rows(),
                    g.covered(),
                    error,
                    g.inBand() < 0 ? "" : ", in the published band " + g.inBand());
        }
    }

    private static String band(RowAnswer a) {
        if (a.publishedLow() == null) {
            return "";
        }
        return String.format(
                Locale.ROOT,
                "band %s..%s %s",
                number(a.publishedLow()),
                number(a.publishedHigh()),
                a.meets(a.metric().equals("pue") ? 0.02 : 0) ? "met" : "MISSED");
    }

    private static String number(@Nullable Double value) {
        return value == null ? "" : String.format(Locale.ROOT, "%.5g", value);
    }
}
