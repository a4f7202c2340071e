package org.hallwright.engine.cost;

import java.util.ArrayList;
import java.util.List;
import org.hallwright.catalog.CloudPrice;
import org.hallwright.catalog.Datum;
import org.hallwright.catalog.economics.CommitmentDiscount;
import org.hallwright.catalog.economics.Economics;
import org.hallwright.engine.explain.Figure;
import org.hallwright.engine.explain.Formula;
import org.hallwright.engine.explain.Why;
import org.hallwright.quantity.Range;
import org.hallwright.quantity.Unit;

/**
 * Owning against renting the same accelerators in a cloud.
 *
 * @param rent what is rented, for a reader
 * @param rentPerAcceleratorHour price, USD/s
 * @param breakEvenUse share of hours in use from which owning is cheaper; above one renting always is
 * @param savingPerYear what owning keeps in a year against renting every hour, USD/s; negative where renting is cheaper
 * @param breakEvenHours hours of full use after which the capital is repaid without discounting; unknown where the rent
 *     may lie below the own running cost
 */
public record RentComparison(
        String rent, Figure rentPerAcceleratorHour, Figure breakEvenUse, Figure savingPerYear, Figure breakEvenHours) {

    private static final Formula USE = Formula.of(
            "breakEvenUse",
            Unit.PERCENT,
            "u = A / (N · p · 8760 h)",
            "own yearly cost = rent × N × 8760 × u",
            "+--",
            x -> x[0] / (x[1] * x[2]));
    private static final Formula SAVING = Formula.of(
            "savingAgainstRent",
            Unit.USD_PER_YEAR,
            "S = N · p · 8760 h − A",
            "renting every hour of the year against owning",
            "-++",
            x -> x[1] * x[2] - x[0]);
    private static final Formula HOURS = Formula.of(
            "breakEvenHours",
            Unit.H,
            "h = C / (N · p − O)",
            "undiscounted, as vendors' studies print it",
            "++--",
            x -> x[0] / (x[2] * x[3] - x[1]));
    private static final Formula COMMITTED = Formula.of(
            "rentCommitted",
            Unit.USD_PER_H,
            "p = p_onDemand · (1 − d)",
            "median discounts, Epoch AI",
            "+-",
            x -> PricePath.committed(x[0], x[1]));

    /** A price per accelerator-hour with its name. */
    public record Rent(String name, Figure perAcceleratorHour) {}

    /**
     * Compares.
     *
     * @param own the design's cost
     * @param accelerators how many it has
     */
    public static RentComparison of(CostResult own, Figure accelerators, Rent rent) {
        Figure price = rent.perAcceleratorHour();
        Figure perYear = own.headline("costPerYear");
        Figure opex = own.headline("opexPerYear");
        boolean repays = price.isKnown()
                && accelerators.isKnown()
                && price.known().low() * accelerators.known().low()
                        > opex.known().high();
        return new RentComparison(
                rent.name(),
                price,
                USE.of(rent.name(), perYear, accelerators, price),
                SAVING.of(rent.name(), perYear, accelerators, price),
                repays
                        ? HOURS.of(rent.name(), own.headline("capex"), opex, accelerators, price)
                        : Figure.unknown(
                                "breakEvenHours",
                                rent.name(),
                                Unit.H,
                                "a rent above the own running cost over the whole band"));
    }

    /** What an accelerator rents for: listed prices, and on-demand ones less the provider's discount for commitment. */
    public static List<Rent> rents(List<CloudPrice> prices, Economics economics, String accelerator) {
        List<Rent> rents = new ArrayList<>();
        for (CloudPrice price : prices) {
            Range perSecond = price.acceleratorHour().si();
            if (!price.accelerator().equals(accelerator) || perSecond == null) {
                continue;
            }
            String name = price.provider() + " " + price.instance() + " " + price.model();
            Figure listed = figure(name, price.acceleratorHour(), perSecond, price.date());
            rents.add(new Rent(name, listed));
            for (CommitmentDiscount discount : economics.discounts()) {
                if (price.model().equals("on-demand") && discount.provider().equals(price.provider())) {
                    String base = price.provider() + " " + price.instance();
                    rents.add(committed(base + " one year", listed, discount.oneYear()));
                    rents.add(committed(base + " three years", listed, discount.threeYear()));
                }
            }
        }
        return rents;
    }

    private static Rent committed(String name, Figure onDemand, double discount) {
        Figure share = Figure.assumed(
                "commitmentDiscount",
                name,
                Unit.PERCENT,
                Range.exact(discount),
                "median discount to on-demand",
                "Epoch AI, 2024");
        return new Rent(name, COMMITTED.of(name, onDemand, share));
    }

    private static Figure figure(String name, Datum datum, Range perSecond, String date) {
        String source = datum.source() == null ? "" : datum.source();
        return Figure.sourced(
                "rentPerAcceleratorHour",
                name,
                Unit.USD_PER_H,
                perSecond,
                datum.basis(),
                new Why.Source("catalog", source, source + " (" + date + ")", datum.note()));
    }
}
