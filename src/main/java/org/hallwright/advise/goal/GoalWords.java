package org.hallwright.advise.goal;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hallwright.advise.goal.Answer.Offer;
import org.hallwright.advise.goal.Answer.Step;
import org.hallwright.base.Texts;
import org.hallwright.catalog.Catalog;
import org.hallwright.catalog.RackType;
import org.hallwright.quantity.QuantityText;
import org.hallwright.quantity.Range;

/** An answer in words, the same on the desk and on the command line. */
public final class GoalWords {

    private final Catalog catalog;
    private final Locale locale;

    public GoalWords(Catalog catalog, Locale locale) {
        this.catalog = catalog;
        this.locale = locale;
    }

    /** "36 Helios rack + 4 GB300 NVL72". */
    public String racks(Offer offer) {
        return offer.trial().mix().racks().entrySet().stream()
                .map(each -> QuantityText.number(each.getValue(), locale) + " × " + name(each.getKey()))
                .collect(Collectors.joining(" + "));
    }

    /** What it delivers, with its band. */
    public String delivers(Goal goal, Offer offer) {
        Range yield = offer.trial().yield();
        return yield == null ? "?" : QuantityText.print(yield, goal.yield().unit(), locale);
    }

    /** What it takes of a limit, without its band: for a table. */
    public String value(Offer offer, Limit limit) {
        Range taken = limit.taken(offer.trial());
        return taken == null ? "?" : number(taken.value() / limit.one()) + " " + limit.unit();
    }

    /** What it takes of a limit with its band, and of how much where there is one. */
    public String taken(Offer offer, Limit limit) {
        Range taken = limit.taken(offer.trial());
        String text = taken == null ? "?" : amount(taken, limit);
        return offer.uses().stream()
                .filter(use -> use.limit() == limit)
                .findFirst()
                .map(use -> text + " / " + number(use.there() / limit.one()) + (use.surely() ? "" : " (?)"))
                .orElse(text);
    }

    /** "2 more GB300 NVL72 bring 32,391 tok/s for 0.62 MW and 27.9 MUSD", and what one more of each is worth. */
    public String step(Goal goal, Step step) {
        String next = Texts.of(
                GoalMessage.NEXT,
                locale,
                step.racks(),
                name(step.type()),
                gain(goal, step.gain()),
                number(step.takes().getOrDefault(Limit.FACILITY_POWER, 0.0) / Limit.FACILITY_POWER.one()),
                number(step.takes().getOrDefault(Limit.CAPEX, 0.0) / Limit.CAPEX.one()));
        return next + " "
                + Texts.of(
                        GoalMessage.ONE_MORE,
                        locale,
                        gain(goal, step.gainPer(Limit.FACILITY_POWER)),
                        gain(goal, step.gainPer(Limit.CAPEX)));
    }

    private String gain(Goal goal, double si) {
        return QuantityText.print(si, goal.yield().unit(), locale);
    }

    private String amount(Range si, Limit limit) {
        Range range = si.times(1 / limit.one());
        String band = range.isExact() ? "" : " [" + number(range.low()) + "–" + number(range.high()) + "]";
        return number(range.value()) + band + " " + limit.unit();
    }

    private String number(double value) {
        return QuantityText.number(value, locale);
    }

    private String name(String type) {
        RackType rack = catalog.rack(type);
        return Objects.requireNonNullElse(rack == null ? null : rack.name(), type);
    }
}
