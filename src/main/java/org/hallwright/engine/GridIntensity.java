package org.hallwright.engine;

import java.util.List;
import java.util.Map;
import org.hallwright.design.Design;
import org.hallwright.design.HourlyCarbon;
import org.hallwright.engine.explain.Figure;
import org.hallwright.engine.explain.Why;
import org.hallwright.quantity.Basis;
import org.hallwright.quantity.Range;
import org.hallwright.quantity.Unit;
import org.hallwright.region.Jurisdiction;
import org.jspecify.annotations.Nullable;

/** Greenhouse gases of a kilowatt-hour from the grid: the planner's hours, else the jurisdiction's annual mean. */
final class GridIntensity {

    static final String WEIGHTED = "gridCarbonWeighted";

    private static final String ID = "gridCarbonIntensity";

    private GridIntensity() {}

    /** The mean over the year, weighing every hour alike; null where nothing is known. */
    static @Nullable Figure mean(Design design, Packs packs) {
        HourlyCarbon hours = design.site().grid().carbon();
        if (hours != null) {
            return Figure.given(ID, hours.name(), Unit.KG_PER_KWH, Unit.KG_PER_KWH.toSi(hours.meanGPerKwh() / 1000));
        }
        Figure found = null;
        for (Jurisdiction region : regions(design, packs)) {
            Jurisdiction.Sourced grams = region.carbonSubnationalGPerKwh() != null
                    ? region.carbonSubnationalGPerKwh()
                    : region.carbonGPerKwh();
            if (grams != null) {
                found = regional(region, ID, Unit.KG_PER_KWH, grams.value() / 1000, 0.1, grams);
            }
        }
        return found;
    }

    /** What the year's energy comes with: hour by hour where the hours are known. */
    static @Nullable Figure ofEnergy(Design design, Packs packs, Map<String, Figure> figures) {
        Figure weighted = figures.get(WEIGHTED);
        return weighted != null ? weighted.named(ID, weighted.object()) : mean(design, packs);
    }

    /** The jurisdictions of the site, the widest first, so that the nearest has the last word. */
    static List<Jurisdiction> regions(Design design, Packs packs) {
        String id = design.site().region();
        return packs.regions().jurisdictions().containsKey(id) ? packs.regions().chain(id) : List.of();
    }

    /** A regional number with the spread that years and contracts bring, where the pack states a single one. */
    static Figure regional(
            Jurisdiction region, String id, Unit unit, double value, double spread, Jurisdiction.Sourced sourced) {
        Range range =
                Range.spanning(unit.toSi(value * (1 - spread)), unit.toSi(value), unit.toSi(value * (1 + spread)));
        String source = sourced.sources().isEmpty() ? "" : sourced.sources().getFirst();
        return Figure.sourced(
                id,
                region.id(),
                unit,
                range,
                Basis.ESTIMATE,
                new Why.Source("regions", source, region.name() + ", " + sourced.year() + " " + sourced.scope(), null));
    }
}
