package org.hallwright.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.hallwright.app.Library;
import org.hallwright.app.LibraryMessage;
import org.hallwright.app.Review;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.codec.YearWriter;
import org.hallwright.engine.SiteAssumptions;
import org.hallwright.engine.SiteYear;
import org.hallwright.engine.explain.Figure;
import org.hallwright.engine.year.PowerLosses;
import org.hallwright.engine.year.YearResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hallwright year DESIGN [--json] [--hours]}. */
@Command(
        name = "year",
        mixinStandardHelpOptions = true,
        description = "Simulate 8,760 hours: load, PUE, water, free cooling and heat reuse, by month or by hour.")
final class YearCommand implements Callable<Integer> {

    private static final double WH_PER_MWH = 1e6;

    @Mixin
    Terminal terminal = new Terminal();

    @Mixin
    DesignFile file = new DesignFile();

    @Option(names = "--hours", description = "With --json: also the single hours.")
    boolean hours;

    @Override
    public Integer call() {
        return terminal.answer(file.path, file.review(Library.load()).then(YearCommand::simulate), simulated -> {
            if (terminal.json()) {
                terminal.print(YearWriter.write(simulated.year(), simulated.known(), hours));
            } else {
                print(simulated.year());
            }
            return HallwrightCommand.OK;
        });
    }

    private static Outcome<Simulated> simulate(Review review) {
        SiteYear site = review.assessment().year();
        Figure it = review.assessment().figure("itExpectedPower");
        if (site != null && it != null && it.isKnown()) {
            return Outcome.ok(new Simulated(site.full(it.si(), 0), site.assumptions()));
        }
        return Outcome.failed(
                review.problems().isEmpty()
                        ? List.of(Problem.error(LibraryMessage.NO_SUCH_FIGURE, "", "year", ""))
                        : review.problems());
    }

    private record Simulated(YearResult year, SiteAssumptions known) {}

    private void print(YearResult year) {
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
