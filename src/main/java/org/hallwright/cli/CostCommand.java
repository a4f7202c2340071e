package org.hallwright.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.hallwright.app.Assessor;
import org.hallwright.app.DesignFiles;
import org.hallwright.app.EconomyReview;
import org.hallwright.app.Library;
import org.hallwright.app.Review;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.base.Texts;
import org.hallwright.catalog.economics.Exchange;
import org.hallwright.codec.economics.EconomyWriter;
import org.hallwright.design.Design;
import org.hallwright.engine.Packs;
import org.hallwright.engine.cost.CostMessage;
import org.hallwright.engine.cost.CostResult;
import org.hallwright.engine.cost.RentComparison;
import org.hallwright.engine.cost.Spread;
import org.hallwright.engine.explain.Figure;
import org.hallwright.quantity.Range;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hallwright cost DESIGN [--against CLOUD] [--currency EUR] [--json]}. */
@Command(
        name = "cost",
        mixinStandardHelpOptions = true,
        description = {
            "What a design costs to buy, to run and for each unit of output, and what renting it would cost.",
            "Real money of the price year; bands hold four outcomes in five."
        })
final class CostCommand implements Callable<Integer> {

    private static final int DRIVERS = 8;

    @Spec
    @Nullable
    CommandSpec spec;

    @Parameters(paramLabel = "DESIGN", description = "A .hallwright file.")
    @Nullable
    Path file;

    @Option(
            names = "--against",
            paramLabel = "CLOUD",
            description = "Compare with rents whose name holds this text, such as aws, p6-b300 or 'three years'.")
    @Nullable
    String against;

    @Option(
            names = "--currency",
            defaultValue = "USD",
            description = "ISO code; rates are those of the economics pack.")
    String currency = "USD";

    @Option(names = "--json", description = "Print JSON (schema hallwright.cost/1).")
    boolean json;

    @Option(names = "--lang", defaultValue = "en", description = "Language: en, de, fr.")
    String language = "en";

    @Override
    public Integer call() {
        Terminal terminal = new Terminal(spec, language, json);
        Path path = Objects.requireNonNull(file);
        Packs packs = Library.load();
        Exchange exchange = packs.economics().exchange();
        OptionalDouble rate = exchange.convert(1, "USD", currency.toUpperCase(Locale.ROOT));
        if (rate.isEmpty()) {
            return terminal.badInput(
                    null,
                    List.of(Problem.error(CostMessage.CURRENCY_UNKNOWN, "--currency", currency, exchange.date())));
        }
        Outcome<Design> read = DesignFiles.read(path, packs);
        return switch (read) {
            case Outcome.Failed<Design> failed -> terminal.badInput(path, failed.problems());
            case Outcome.Ok<Design> ok -> {
                Review review = new Assessor(packs).review(ok.value(), null);
                CostResult cost = review.assessment().cost();
                if (cost == null) {
                    yield terminal.badInput(
                            path,
                            List.of(Problem.unknown(
                                    CostMessage.NOTHING_TO_COST, "", ok.value().name())));
                }
                List<RentComparison> rents = EconomyReview.of(review, packs).rents(against == null ? "" : against);
                String unit = currency.toUpperCase(Locale.ROOT);
                if (json) {
                    terminal.print(new EconomyWriter(terminal.locale(), unit, rate.getAsDouble())
                            .cost(ok.value().name(), packs.economics().asOf(), cost, rents));
                } else {
                    MoneyText money = new MoneyText(terminal.locale(), unit, rate.getAsDouble());
                    print(terminal, ok.value(), packs, cost, rents, money);
                }
                yield HallwrightCommand.OK;
            }
        };
    }

    private static void print(
            Terminal terminal,
            Design design,
            Packs packs,
            CostResult cost,
            List<RentComparison> rents,
            MoneyText money) {
        PrintWriter out = terminal.out();
        out.printf(
                "%s — real money of %s%s%n%n",
                design.name(), packs.economics().asOf(), cost.complete() ? "" : " — INCOMPLETE, see below");
        cost.figures().forEach((id, figure) -> line(out, id, money.of(figure)));
        for (List<Figure> part : List.of(cost.capex(), cost.charges(), cost.opex())) {
            out.println();
            for (Figure figure : part) {
                line(out, figure.id(), money.of(figure));
            }
        }
        out.printf("%nWhat drives the cost of ownership:%n");
        for (Spread.Driver driver : cost.tornado("tco").stream().limit(DRIVERS).toList()) {
            Range ends = Range.spanning(driver.atLow(), cost.headline("tco").si(), driver.atHigh());
            Figure input = driver.input();
            // A price is named by what it is the price of; an assumption by itself.
            String name = input.id().contains(".") ? input.id() : input.id() + " of " + input.object();
            line(out, name, money.of(ends, cost.headline("tco").unit()));
        }
        if (!rents.isEmpty()) {
            out.printf("%nAgainst renting as many accelerators:%n");
            for (RentComparison rent : rents) {
                out.printf(
                        "  %-46s %-24s own from %s of hours; saving %s%n",
                        rent.rent(),
                        money.of(rent.rentPerAcceleratorHour()),
                        money.of(rent.breakEvenUse()),
                        money.of(rent.savingPerYear()));
            }
        }
        for (Problem problem : cost.problems()) {
            out.printf("  ? %s%n", Texts.of(problem, terminal.locale()));
        }
        out.flush();
    }

    private static void line(PrintWriter out, String name, String value) {
        out.printf("  %-34s %s%n", name, value);
    }
}
