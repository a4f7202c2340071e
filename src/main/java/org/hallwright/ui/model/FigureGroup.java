package org.hallwright.ui.model;

import java.util.Locale;

/** What a headline figure is about, in the order in which planners ask. */
public enum FigureGroup {
    POWER,
    YEAR,
    THROUGHPUT,
    COST,
    CARBON,
    STRUCTURE,
    OTHER;

    /** Last part of the key of its name. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether its figures are shown at once; the others open with a click or with Space. */
    public boolean isOpenAtFirst() {
        return ordinal() <= COST.ordinal();
    }

    /** The group of a figure, by the beginning of its id. */
    public static FigureGroup of(String figure) {
        String id = figure.toLowerCase(Locale.ROOT);
        if (starts(id, "tco", "capex", "opex", "cost", "price")) {
            return COST;
        }
        if (starts(id, "carbon", "annualcarbon", "cue", "gridcarbon")) {
            return CARBON;
        }
        if (starts(id, "mass", "floor", "pointload", "noise", "plantsound", "sitearea")) {
            return STRUCTURE;
        }
        if (id.contains("swing") || starts(id, "rampheadroom", "capkept")) {
            return POWER;
        }
        if (starts(id, "train", "serv", "tokens", "ttft", "tpot", "mfu", "goodput", "hfu", "energypertoken")) {
            return THROUGHPUT;
        }
        if (starts(id, "pue", "wue", "annual", "peakday", "freecooling", "erf", "ref", "inlet", "liquidheat", "airheat")
                || id.contains("throttle")) {
            return YEAR;
        }
        if (starts(id, "it", "facility", "connection", "accelerators", "availability")) {
            return POWER;
        }
        return OTHER;
    }

    private static boolean starts(String id, String... beginnings) {
        for (String beginning : beginnings) {
            if (id.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }
}
