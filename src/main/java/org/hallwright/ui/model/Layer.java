package org.hallwright.ui.model;

/** What the racks' colours and numbers show. */
public enum Layer {
    POWER,
    EXPECTED,
    LIQUID,
    AIR,
    INLET,
    FEED,
    FLOOR,
    MASS,
    PRICE,
    TYPE,
    PHASE;

    /** Last part of the keys of its name and its legend. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether it shows categories instead of numbers. */
    public boolean isCategory() {
        return this == TYPE || this == PHASE;
    }
}
