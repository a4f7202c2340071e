package org.hallwright.advise.goal;

import org.hallwright.engine.explain.Figure;
import org.hallwright.quantity.Range;
import org.jspecify.annotations.Nullable;

/** What there may be too little of. */
public enum Limit {
    /** Peak power at the site's meter. */
    FACILITY_POWER("facilityMw", "MW", 1e6),
    /** Design power of all racks. */
    IT_POWER("itMw", "MW", 1e6),
    /** Capital. */
    CAPEX("capexMusd", "MUSD", 1e6),
    /** Cost a year, annuities and running cost. */
    COST_PER_YEAR("costPerYearMusd", "MUSD/a", 1e6 / 31_536_000.0),
    /** Floor of the halls, aisles and margins included. */
    FLOOR("floorM2", "m²", 1),
    /** Cabinets on the floor. */
    CABINETS("cabinets", "cabinets", 1),
    /** From the first order to operation. */
    WEEKS("weeks", "weeks", 604_800);

    private final String field;
    private final String unit;
    private final double one;

    Limit(String field, String unit, double one) {
        this.field = field;
        this.unit = unit;
        this.one = one;
    }

    /** What the limit is called in files. */
    public String field() {
        return field;
    }

    /** The unit of which "one more" is asked. */
    public String unit() {
        return unit;
    }

    /** One of that unit, SI or USD. */
    public double one() {
        return one;
    }

    /** Whether more racks take more of it. */
    boolean grows() {
        return this != WEEKS;
    }

    /** What a design takes of it, or null where that is not known. */
    public @Nullable Range taken(Trial trial) {
        return switch (this) {
            case FACILITY_POWER -> figure(trial, "facilityPeakPower");
            case IT_POWER -> figure(trial, "itDesignPower");
            case CAPEX -> figure(trial, "capex");
            case COST_PER_YEAR -> figure(trial, "costPerYear");
            case FLOOR -> Range.exact(trial.floorM2());
            case CABINETS -> Range.exact(trial.cabinets());
            case WEEKS -> trial.leadS();
        };
    }

    private static @Nullable Range figure(Trial trial, String id) {
        Figure figure = trial.assessment().figure(id);
        return figure == null ? null : figure.range();
    }
}
