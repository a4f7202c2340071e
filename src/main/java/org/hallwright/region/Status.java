package org.hallwright.region;

import java.util.Locale;

/** Where a rule stands in its making. */
public enum Status {
    IN_FORCE,
    /** Shown as a watch item, on every date: nobody knows whether it will come. */
    PROPOSED,
    /** Shown as a watch item until its phase-in date, then judged. */
    ADOPTED_NOT_APPLICABLE,
    /** A statement that there is no rule: information. */
    NO_RULE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
