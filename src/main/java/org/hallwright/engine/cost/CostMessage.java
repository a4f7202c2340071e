package org.hallwright.engine.cost;

import org.hallwright.base.Message;

/** What the cost room has to tell. */
public enum CostMessage implements Message {
    /** {0} what has no price, {1} its usual share of capital in percent, {2} its likely price in million USD. */
    PRICE_MISSING("cost.price-missing"),
    /** {0} the figure without which a line is left out, {1} the line. */
    LINE_MISSING("cost.line-missing"),
    /** {0} id of the assumption, {1} value, {2} least, {3} most, {4} unit. */
    ASSUMPTION_OUT_OF_RANGE("cost.assumption-out-of-range"),
    /** {0} name of the assumption, {1} what was typed, {2} least, {3} most, {4} unit. */
    ASSUMPTION_REFUSED("cost.assumption-refused"),
    /** {0} id that no assumption has. */
    ASSUMPTION_UNKNOWN("cost.assumption-unknown"),
    /** {0} currency without a rate, {1} date of the table. */
    CURRENCY_UNKNOWN("cost.currency-unknown"),
    /** {0} rate. */
    RATE_OUT_OF_RANGE("cost.rate-out-of-range"),
    /** {0} year, {1} first, {2} last. */
    PRICE_YEAR_OUT_OF_RANGE("cost.price-year-out-of-range"),
    /** {0} cost per Mtok, {1} cheapest provider, {2} dearest provider, all USD. */
    OUTSIDE_MARKET("cost.outside-market"),
    /** {0} name of the design. */
    NOTHING_TO_COST("cost.nothing-to-cost"),
    /** {0} how many were given, {1} how many are allowed at most. */
    COMPARE_COUNT("cost.compare-count"),
    /** {0} what is wrong. */
    NO_FLEET("cost.no-fleet"),
    /** {0} the text. */
    NOT_A_DATE("cost.not-a-date");

    private final String key;

    CostMessage(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
