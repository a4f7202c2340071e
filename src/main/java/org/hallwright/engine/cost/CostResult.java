package org.hallwright.engine.cost;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hallwright.base.Problem;
import org.hallwright.engine.explain.Figure;
import org.hallwright.quantity.MoneyUnit;
import org.hallwright.quantity.Range;
import org.jspecify.annotations.Nullable;

/**
 * What a design costs. Bands of the headline figures hold four outcomes in five (see {@link Spread}); lines carry the
 * envelope of their inputs.
 *
 * @param figures headline figures by id, in the order of print
 * @param capex lines of capital that add to {@code capex}
 * @param opex lines of running cost that add to {@code opexPerYear}
 * @param charges annuities by class of life; with the running cost they add to {@code costPerYear}
 * @param years payments year by year over the horizon
 * @param complete whether every price and quantity was known; otherwise the sums hold only what is known
 * @param problems what is missing and its likely effect
 * @param assumptions it was worked out under
 * @param spread for drivers and for comparison with another design
 * @param money in which the design is told; all figures here are US dollars of the packs' year
 */
public record CostResult(
        Map<String, Figure> figures,
        List<Figure> capex,
        List<Figure> opex,
        List<Figure> charges,
        List<CostYear> years,
        boolean complete,
        List<Problem> problems,
        CostAssumptions assumptions,
        Spread spread,
        MoneyUnit money) {

    public CostResult {
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
        capex = List.copyOf(capex);
        opex = List.copyOf(opex);
        charges = List.copyOf(charges);
        years = List.copyOf(years);
        problems = List.copyOf(problems);
    }

    CostResult told(MoneyUnit in) {
        return new CostResult(figures, capex, opex, charges, years, complete, problems, assumptions, spread, in);
    }

    /** A headline figure, or null where this design has none of that kind. */
    public @Nullable Figure figure(String id) {
        return figures.get(id);
    }

    /**
     * A headline figure that every result has: {@code capex}, {@code opexPerYear}, {@code costPerYear}, {@code tco}.
     *
     * @throws IllegalArgumentException for an id it has not
     */
    public Figure headline(String id) {
        Figure figure = figures.get(id);
        if (figure == null) {
            throw new IllegalArgumentException("no figure '" + id + "'; there are " + figures.keySet());
        }
        return figure;
    }

    /** What drives a headline figure, most first. */
    public List<Spread.Driver> tornado(String id) {
        return spread.tornado(headline(id));
    }

    /**
     * Other − this for a headline figure that both have, under shared draws, or null where one has it not.
     */
    public @Nullable Range difference(String id, CostResult other) {
        Figure mine = figures.get(id);
        Figure others = other.figures.get(id);
        return mine == null || others == null || !mine.isKnown() || !others.isKnown()
                ? null
                : spread.difference(mine, other.spread, others);
    }
}
