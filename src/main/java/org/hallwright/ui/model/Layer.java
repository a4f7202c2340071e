package org.hallwright.ui.model;

/** What the racks' colours and numbers show. */
public enum Layer {
    POWER,
    INLET,
    FEED,
    LOOP,
    FLOOR,
    TOKENS,
    PRICE,
    EXPECTED,
    LIQUID,
    AIR,
    MASS,
    VENDOR,
    TYPE,
    PHASE;

    /** Layers that stand in the tool bar by themselves. */
    public static final int AT_HAND = 7;

    /** Last part of the keys of its name and its legend. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether it shows categories instead of numbers. */
    public boolean isCategory() {
        return this == TYPE || this == PHASE || this == VENDOR;
    }

    /** Whether it is room below a limit: zero is the limit, less is over it. */
    public boolean isHeadroom() {
        return this == FEED || this == LOOP;
    }
}
