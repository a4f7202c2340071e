package org.hallwright.region;

import java.util.Locale;

/** How sure the pack is of what it says. */
public enum Confidence {
    /** Seen in the source. */
    VERIFIED,
    /** From general knowledge, held as certain. */
    RECALLED,
    /** Check before relying on it. */
    UNCERTAIN;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
