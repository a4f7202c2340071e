package org.hallwright.engine.power;

import java.util.Locale;
import org.hallwright.base.Message;

/** What the power engine tells a planner. Texts stand in {@code messages/power.properties}. */
public enum PowerMessage implements Message {
    DUPLICATE_ID,
    RACK_WITHOUT_FEED,
    /** Feed {0} does not exist. */
    UNKNOWN_FEED,
    /** The link's other end {0} does not exist. */
    UNKNOWN_LINK_END,
    /** Elements {0} feed each other. */
    LOOP,
    NO_PATH_TO_GRID,
    ONLY_GENERATORS,
    /** Needs {0} but {1} gives {2}. */
    VOLTAGE_MISMATCH,
    /** Rating {0} W. */
    BAD_RATING,
    UNKNOWN_RATING,
    /** Breaker of {0} A. */
    BAD_BREAKER,
    /** {0} units, {1} spare. */
    BAD_UNITS,
    MISSING_CURVE,
    /** Design {0} W, expected {1} W. */
    BAD_LOAD,
    /** {0} of {1} supplies. */
    BAD_SUPPLIES,
    /** {0} supplies remain without feed {1}, {2} are needed. */
    FEED_LOSS_DARKENS,
    /** Feed {0} would carry {1} A, {2} A are allowed. */
    FEED_CIRCUIT_OVERLOADED,
    /** {0} W on {1} W. */
    OVERLOADED,
    /** {0} of {1} losses, the worst {2} with {3} W protected. */
    SINGLE_LOSS_NOT_SURVIVED,
    /** No equipment {0}. */
    UNKNOWN_EQUIPMENT,
    /** {0} is no loss. */
    BAD_LOSS,
    /** Capacity of {0} is not known. */
    UNKNOWN_CAPACITY;

    @Override
    public String key() {
        return "power." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
