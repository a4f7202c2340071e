package org.hallwright.rule;

/** Kleene's three values. */
enum Truth {
    TRUE,
    FALSE,
    UNKNOWN;

    static Truth of(boolean value) {
        return value ? TRUE : FALSE;
    }

    /** Both. */
    Truth and(Truth other) {
        return this == FALSE || other == FALSE ? FALSE : this == UNKNOWN ? UNKNOWN : other;
    }

    /** At least one. */
    Truth or(Truth other) {
        return not().and(other.not()).not();
    }

    Truth not() {
        return switch (this) {
            case TRUE -> FALSE;
            case FALSE -> TRUE;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
