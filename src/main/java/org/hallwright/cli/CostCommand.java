package org.hallwright.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.hallwright.app.EconomyReview;
import org.hallwright.app.Library;
import org.hallwright.app.Review;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.base.Texts;
import org.hallwright.codec.economics.EconomyWriter;
import org.hallwright.engine.Packs;
import org.hallwright.engine.cost.CostMessage;
import org.hallwright.engine.cost.CostResult;
import org.hallwright.engine.cost.RentComparison;
import org.hallwright.engine.cost.Spread;
import org.hallwright.engine.explain.Figure;
import org.hallwright.quantity.Range;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hallwright cost DESIGN [--against CLOUD] [--currency EUR] [--assume NAME=VALUE] [--json]}. */
@Command(
        name = "cost",
        mixinStandardHelpOptions = true,
        description = {
            "What a design costs to buy, to run and for each unit of output, and what renting it would cost.",
            "Real money of the price year; bands hold four outcomes in five."
        })
final class CostCommand implements Callable<Integer> {

    private static final int DRIVERS = 8;

    @Mixin
    Terminal terminal = new Terminal();

    @Mixin
    DesignFile file = new DesignFile();

    @Option(
            names = "--against",
            paramLabel = "CLOUD",
            description = "Compare with rents whose name holds this text, such as aws, p6-b300 or 'three years'.")
    @Nullable
    String against;

    @Mixin
    MoneyOptions money = new MoneyOptions();

    @Override
    public Integer call() {
        Packs packs = Library.load();
        Outcome<Review> judged = file.review(packs).then(review -> money.applied(review, packs));
        return terminal.answer(file.path, judged, review -> {
            CostResult cost = review.assessment().cost();
            if (cost == null) {
                return terminal.badInput(
                        file.path,
                        List.of(Problem.unknown(
                                CostMessage.NOTHING_TO_COST, "", review.design().name())));
            }
            tell(review, packs, cost);
            return HallwrightCommand.OK;
        });
    }

    private void tell(Review review, Packs packs, CostResult cost) {
        Integer year = review.design().money().priceYear();
        String asOf = year == null ? packs.economics().asOf() : Integer.toString(year);
        List<RentComparison> rents = EconomyReview.of(review, packs).rents(against == null ? "" : against);
        if (terminal.json()) {
            terminal.print(new EconomyWriter(terminal.locale(), cost.money())
                    .cost(review.design().name(), asOf, cost, rents, problems(review, cost)));
        } else {
            print(review, asOf, cost, rents, new MoneyText(terminal.locale(), cost.money()));
        }
    }

    private void print(Review review, String asOf, CostResult cost, List<RentComparison> rents, MoneyText money) {
        PrintWriter out = terminal.out();
        out.printf(
                "%s — real money of %s%s%n%n",
                review.design().name(), asOf, cost.complete() ? "" : " — INCOMPLETE, see below");
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
        for (Problem problem : problems(review, cost)) {
            out.printf("  ? %s%n", Texts.of(problem, terminal.locale()));
        }
        out.flush();
    }

    /** What is missing of the cost, and what is wrong with the money and the assumptions of the design. */
    private static List<Problem> problems(Review review, CostResult cost) {
        List<Problem> all = new ArrayList<>(cost.problems());
        review.assessment().problems().stream()
                .filter(problem -> problem.message() instanceof CostMessage)
                .forEach(all::add);
        return all;
    }

    private static void line(PrintWriter out, String name, String value) {
        out.printf("  %-34s %s%n", name, value);
    }
}
