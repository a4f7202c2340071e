package org.hallwright.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.hallwright.app.Assessor;
import org.hallwright.app.DesignFiles;
import org.hallwright.app.Library;
import org.hallwright.app.LibraryMessage;
import org.hallwright.app.Review;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.codec.YearWriter;
import org.hallwright.design.Design;
import org.hallwright.engine.Packs;
import org.hallwright.engine.SiteAssumptions;
import org.hallwright.engine.SiteYear;
import org.hallwright.engine.explain.Figure;
import org.hallwright.engine.year.PowerLosses;
import org.hallwright.engine.year.YearResult;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hallwright year DESIGN [--json] [--hours]}. */
@Command(
        name = "year",
        mixinStandardHelpOptions = true,
        description = "Simulate 8,760 hours: load, PUE, water, free cooling and heat reuse, by month or by hour.")
final class YearCommand implements Callable<Integer> {

    private static final double WH_PER_MWH = 1e6;

    @Spec
    @Nullable
    CommandSpec spec;

    @Parameters(paramLabel = "DESIGN", description = "A .hallwright file.")
    @Nullable
    Path file;

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    @Option(names = "--hours", description = "With --json: also the single hours.")
    boolean hours;

    @Option(names = "--lang", defaultValue = "en", description = "Language of messages: en, de, fr.")
    String language = "en";

    @Override
    public Integer call() {
        Terminal terminal = new Terminal(spec, language, json);
        Path path = Objects.requireNonNull(file);
        Packs packs = Library.load();
        Outcome<Simulated> year = DesignFiles.read(path, packs).then((Design design) -> {
            Review review = new Assessor(packs).review(design, null);
            SiteYear site = review.assessment().year();
            Figure it = review.assessment().figure("itExpectedPower");
            return site == null || it == null || !it.isKnown()
                    ? Outcome.failed(
                            review.problems().isEmpty()
                                    ? List.of(Problem.error(LibraryMessage.NO_SUCH_FIGURE, "", "year", ""))
                                    : review.problems())
                    : Outcome.ok(new Simulated(site.full(it.si(), 0), site.assumptions()));
        });
        return switch (year) {
            case Outcome.Failed<Simulated> failed -> terminal.badInput(path, failed.problems());
            case Outcome.Ok<Simulated>(Simulated simulated, List<Problem> problems) -> {
                if (json) {
                    terminal.print(YearWriter.write(simulated.year(), simulated.known(), hours));
                } else {
                    print(terminal, simulated.year());
                }
                yield HallwrightCommand.OK;
            }
        };
    }

    private record Simulated(YearResult year, SiteAssumptions known) {}

    private static void print(Terminal terminal, YearResult year) {
        double[] it = year.monthItWh();
        double[] facility = year.monthFacilityWh();
        double[] water = year.monthWaterM3();
        terminal.out().printf("%-6s %12s %12s %8s %10s%n", "month", "IT MWh", "site MWh", "PUE", "water m³");
        for (int m = 0; m < 12; m++) {
            terminal.out()
                    .printf(
                            Locale.ROOT,
                            "%-6d %12.0f %12.0f %8.3f %10.0f%n",
                            m + 1,
                            it[m] / WH_PER_MWH,
                            facility[m] / WH_PER_MWH,
                            it[m] > 0 ? facility[m] / it[m] : 1,
                            water[m]);
        }
        terminal.out()
                .printf(
                        Locale.ROOT,
                        "%-6s %12.0f %12.0f %8.3f %10.0f%n%nfree cooling %d h, peak %.2f MW, WUE %.3f L/kWh, ERF %.3f%n",
                        "year",
                        year.energy().itWh() / WH_PER_MWH,
                        year.energy().facilityWh() / WH_PER_MWH,
                        year.pue(),
                        year.waterM3(),
                        year.freeCoolingHours(),
                        year.hours().peakFacilityW() / 1e6,
                        year.wueSite(),
                        year.erf());
        terminal.out()
                .printf(
                        Locale.ROOT,
                        "PUE metered at UPS output %.3f, PDU output %.3f, IT input %.3f; at 25/50/75/100 %% IT load"
                                + " %.3f/%.3f/%.3f/%.3f%n",
                        year.pue(PowerLosses.Meter.UPS_OUTPUT),
                        year.pue(PowerLosses.Meter.PDU_OUTPUT),
                        year.pue(),
                        year.pueAtLoad(0.25),
                        year.pueAtLoad(0.5),
                        year.pueAtLoad(0.75),
                        year.pueAtLoad(1));
        StringBuilder stages = new StringBuilder("losses by stage, MWh:");
        year.lossByStageWh()
                .forEach((stage, wh) -> stages.append(String.format(Locale.ROOT, " %s %.0f,", stage, wh / WH_PER_MWH)));
        terminal.out()
                .printf(
                        Locale.ROOT,
                        "%s fans %.0f, pumps %.0f, chillers %.0f, base %.0f%n",
                        stages,
                        year.energy().fanWh() / WH_PER_MWH,
                        year.energy().pumpWh() / WH_PER_MWH,
                        year.energy().chillerWh() / WH_PER_MWH,
                        year.energy().baseWh() / WH_PER_MWH);
        terminal.out().flush();
    }
}
