package org.hallwright.region;

import java.util.Locale;

/** How binding a rule is ({@code severity} in the pack). */
public enum Force {
    /** Binding limit or ban. */
    LEGAL_PROHIBITION,
    /** Needed for a permit, connection, allocation, certificate or incentive. */
    PERMIT_CONDITION,
    /** Must be declared or documented. */
    REPORTING_DUTY,
    /** Good practice, goal or watch item: a miss is a warning. */
    GUIDELINE;

    public boolean isBinding() {
        return this != GUIDELINE;
    }

    /** The word the pack uses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
