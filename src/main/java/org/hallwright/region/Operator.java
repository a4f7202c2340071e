package org.hallwright.region;

import org.jspecify.annotations.Nullable;

/** How a metric is compared with a limit. */
public enum Operator {
    LESS("<"),
    AT_MOST("<="),
    GREATER(">"),
    AT_LEAST(">="),
    EQUAL("=="),
    NOT_EQUAL("!="),
    /** The value is one of the limit's members. */
    IN("in"),
    NOT_IN("not_in"),
    /** Every member of the value is a member of the limit. */
    SUBSET_OF("subset_of"),
    /** The value holds every member of the limit. */
    CONTAINS("contains"),
    /** The value holds at least one member of the limit. */
    CONTAINS_ANY("contains_any"),
    /** Nothing is compared: the value is to be declared. */
    REPORT("report");

    private final String symbol;

    Operator(String symbol) {
        this.symbol = symbol;
    }

    public String symbol() {
        return symbol;
    }

    /** Whether the operator needs an order: numbers, dates, ranked levels. */
    public boolean ranks() {
        return this == LESS || this == AT_MOST || this == GREATER || this == AT_LEAST;
    }

    public static @Nullable Operator of(String symbol) {
        for (Operator operator : values()) {
            if (operator.symbol.equals(symbol)) {
                return operator;
            }
        }
        return null;
    }
}
