package org.hallwright.engine;

import org.hallwright.design.Design;
import org.jspecify.annotations.Nullable;

/**
 * What the site's contracts and its grid bring, which no pack can know: set by a planner by the id of each constant, else
 * unknown.
 *
 * @param renewableShare share of the energy from renewable sources owned or contracted (EN 50600-4-3), or null
 * @param potableShare share of the site's water that is drinking water, or null
 * @param gridWaterLPerKwh water that power stations evaporate for a kilowatt-hour, L, or null
 */
public record SiteAssumptions(
        @Nullable Double renewableShare,
        @Nullable Double potableShare,
        @Nullable Double gridWaterLPerKwh) {

    public static final String RENEWABLE_SHARE = "renewableShare";
    public static final String POTABLE_SHARE = "potableWaterShare";
    public static final String GRID_WATER = "gridWaterIntensity";

    static SiteAssumptions of(Design design) {
        return new SiteAssumptions(
                within(design, RENEWABLE_SHARE, 1), within(design, POTABLE_SHARE, 1), within(design, GRID_WATER, 1000));
    }

    /** What the planner set where it can be. */
    private static @Nullable Double within(Design design, String id, double highest) {
        Double value = design.assumptions().get(id);
        return value != null && value >= 0 && value <= highest ? value : null;
    }
}
