package org.hallwright.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.hallwright.app.Assessor;
import org.hallwright.app.Review;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.catalog.economics.Exchange;
import org.hallwright.design.Edit;
import org.hallwright.design.PlanEdit;
import org.hallwright.engine.Packs;
import org.hallwright.engine.cost.CostAssumption;
import org.hallwright.engine.cost.CostAssumptions;
import org.hallwright.engine.cost.CostMessage;
import org.hallwright.quantity.QuantityText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** In which money a cost is told, and what is assumed of it in place of the packs' values. */
final class MoneyOptions {

    private static final int FIRST_PRICE_YEAR = 1990;
    private static final int LAST_PRICE_YEAR = 2100;

    @Option(
            names = "--currency",
            defaultValue = "USD",
            description = "ISO code; at the rate of the economics pack, or --rate.")
    String currency = "USD";

    @Option(names = "--rate", paramLabel = "UNITS", description = "Units of the currency for one USD.")
    @Nullable
    Double unitsPerUsd;

    @Option(
            names = "--price-year",
            paramLabel = "YEAR",
            description = "Print money of this year: the packs' year with the assumed inflation.")
    @Nullable
    Integer priceYear;

    @Option(
            names = "--assume",
            paramLabel = "NAME=VALUE",
            description = {
                "Assume a value, such as electricityPrice=90USD/MWh, peakPrice=0.2, demandCharge=8, plantByEquipment=1,",
                "inflation=2.5%%; may be given often."
            })
    Map<String, String> assume = new LinkedHashMap<>();

    @Mixin
    NewDesign target = new NewDesign();

    String code() {
        return currency.toUpperCase(Locale.ROOT);
    }

    /** Units of the currency, of the price year asked for, for one USD of the packs' year. */
    Outcome<Double> rate(Exchange exchange, String asOf, CostAssumptions assumptions) {
        List<Problem> problems = new ArrayList<>();
        double rate = 1;
        if (unitsPerUsd != null) {
            rate = unitsPerUsd;
            if (!(rate > 0 && rate <= 1e9)) {
                problems.add(Problem.error(CostMessage.RATE_OUT_OF_RANGE, "--rate", unitsPerUsd));
            }
        } else {
            OptionalDouble known = exchange.convert(1, "USD", code());
            if (known.isEmpty()) {
                problems.add(Problem.error(CostMessage.CURRENCY_UNKNOWN, "--currency", currency, exchange.date()));
            }
            rate = known.orElse(1);
        }
        if (priceYear != null) {
            if (priceYear < FIRST_PRICE_YEAR || priceYear > LAST_PRICE_YEAR) {
                problems.add(Problem.error(
                        CostMessage.PRICE_YEAR_OUT_OF_RANGE,
                        "--price-year",
                        Integer.toString(priceYear),
                        Integer.toString(FIRST_PRICE_YEAR),
                        Integer.toString(LAST_PRICE_YEAR)));
            } else {
                int years = priceYear - Integer.parseInt(asOf.substring(0, 4));
                rate *= StrictMath.pow(
                        1 + assumptions.get(CostAssumption.INFLATION).si(), years);
            }
        }
        return problems.isEmpty() ? Outcome.ok(rate) : Outcome.failed(problems);
    }

    /** The design judged again under the assumptions, and written where that was asked for. */
    Outcome<Review> applied(Review review, Packs packs) {
        List<Problem> problems = new ArrayList<>();
        List<Edit> edits = new ArrayList<>();
        assume.forEach((name, text) -> {
            String id = name.startsWith(CostAssumption.PREFIX) ? name : CostAssumption.PREFIX + name;
            CostAssumption assumption = CostAssumption.of(id);
            if (assumption == null) {
                problems.add(Problem.error(CostMessage.ASSUMPTION_UNKNOWN, "--assume", name));
                return;
            }
            OptionalDouble si = QuantityText.parse(text, assumption.unit());
            if (si.isPresent() && assumption.allows(si.getAsDouble())) {
                edits.add(new PlanEdit.SetAssumption(id, si.getAsDouble()));
            } else {
                problems.add(Problem.error(
                        CostMessage.ASSUMPTION_REFUSED,
                        "--assume",
                        name,
                        text,
                        assumption.unit().fromSi(assumption.leastSi()),
                        assumption.unit().fromSi(assumption.mostSi()),
                        assumption.unit().symbol()));
            }
        });
        if (!problems.isEmpty()) {
            return Outcome.failed(problems);
        }
        Outcome<Review> again = edits.isEmpty()
                ? Outcome.ok(review)
                : new Edit.Together(edits)
                        .apply(review.design())
                        .then(design -> Outcome.ok(new Assessor(packs).review(design, review)));
        return again.then(judged -> target.write(judged.design()).then(design -> Outcome.ok(judged)));
    }
}
