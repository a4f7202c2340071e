package org.hallwright.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hallwright.app.Assessor;
import org.hallwright.app.AssumedValue;
import org.hallwright.app.DesignFiles;
import org.hallwright.app.Review;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.catalog.economics.Exchange;
import org.hallwright.design.Edit;
import org.hallwright.design.MoneyTerms;
import org.hallwright.design.PlanEdit;
import org.hallwright.design.Tariff;
import org.hallwright.engine.Packs;
import org.hallwright.engine.cost.CostMessage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** In which money a cost is told, and what is assumed of it in place of the packs' and the design's values. */
final class MoneyOptions {

    @Option(
            names = "--currency",
            description =
                    "ISO code, in place of the design's; at the rate of the economics pack, the design or --rate.")
    @Nullable
    String currency;

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
            names = "--tariff",
            paramLabel = "FILE",
            description = {
                "Bill electricity by the hour under a tariff: bands by months, days and hours, demand charges, a",
                "standing charge, as JSON in the form of the design file's money.tariff."
            })
    @Nullable
    Path tariff;

    @Option(names = "--one-price", description = "Bill electricity at one price for every hour.")
    boolean onePrice;

    @Option(
            names = "--assume",
            paramLabel = "NAME=VALUE",
            description = {
                "Assume a value, such as electricityPrice=90USD/MWh, demandCharge=8, plantByEquipment=1,",
                "inflation=2.5%%; may be given often."
            })
    Map<String, String> assume = new LinkedHashMap<>();

    @Mixin
    NewDesign target = new NewDesign();

    /** The design judged again under the assumptions, and written where that was asked for. */
    Outcome<Review> applied(Review review, Packs packs) {
        List<Problem> problems = new ArrayList<>();
        List<Edit> edits = new ArrayList<>(assumptions(problems));
        MoneyTerms terms = terms(review.design().money(), packs.economics().exchange(), problems);
        if (!problems.isEmpty()) {
            return Outcome.failed(problems);
        }
        if (!terms.equals(review.design().money())) {
            edits.add(new PlanEdit.SetMoney(terms));
        }
        Outcome<Review> again = edits.isEmpty()
                ? Outcome.ok(review)
                : new Edit.Together(edits)
                        .apply(review.design())
                        .then(design -> Outcome.ok(new Assessor(packs).review(design, review)));
        return again.then(judged -> target.write(judged.design()).then(design -> Outcome.ok(judged)));
    }

    private List<Edit> assumptions(List<Problem> problems) {
        List<Edit> edits = new ArrayList<>();
        assume.forEach((name, text) -> {
            switch (AssumedValue.edit(name, text, "--assume")) {
                case Outcome.Ok<Edit> ok -> edits.add(ok.value());
                case Outcome.Failed<Edit> failed -> problems.addAll(failed.problems());
            }
        });
        return edits;
    }

    private MoneyTerms terms(MoneyTerms before, Exchange exchange, List<Problem> problems) {
        MoneyTerms terms = currency == null ? before : currency(before, currency, exchange, problems);
        if (unitsPerUsd != null) {
            if (!(unitsPerUsd >= MoneyTerms.LEAST_RATE && unitsPerUsd <= MoneyTerms.LARGEST_RATE)) {
                problems.add(Problem.error(CostMessage.RATE_OUT_OF_RANGE, "--rate", unitsPerUsd));
            } else if (!terms.currency().equals(MoneyTerms.USD)) {
                terms = terms.withRate(terms.currency(), unitsPerUsd);
            }
        }
        if (priceYear != null) {
            if (priceYear < MoneyTerms.FIRST_PRICE_YEAR || priceYear > MoneyTerms.LAST_PRICE_YEAR) {
                problems.add(Problem.error(
                        CostMessage.PRICE_YEAR_OUT_OF_RANGE,
                        "--price-year",
                        Integer.toString(priceYear),
                        Integer.toString(MoneyTerms.FIRST_PRICE_YEAR),
                        Integer.toString(MoneyTerms.LAST_PRICE_YEAR)));
            } else {
                terms = terms.withPriceYear(priceYear);
            }
        }
        if (tariff != null) {
            switch (DesignFiles.readTariff(tariff)) {
                case Outcome.Failed<Tariff> failed -> problems.addAll(failed.problems());
                case Outcome.Ok<Tariff> ok -> terms = terms.withTariff(ok.value());
            }
        }
        return onePrice ? terms.withTariff(null) : terms;
    }

    /** The terms in another currency, which must have a rate unless one is given here. */
    private MoneyTerms currency(MoneyTerms before, String asked, Exchange exchange, List<Problem> problems) {
        String code = asked.toUpperCase(Locale.ROOT);
        boolean known =
                unitsPerUsd != null || exchange.with(before.unitsPerUsd()).knows(code);
        if (MoneyTerms.isCode(code) && known) {
            return before.withCurrency(code);
        }
        problems.add(Problem.error(CostMessage.CURRENCY_UNKNOWN, "--currency", asked, exchange.date()));
        return before;
    }
}
