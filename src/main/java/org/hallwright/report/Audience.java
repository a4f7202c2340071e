package org.hallwright.report;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** For whom a report is. */
public enum Audience {
    /** Who decides: two pages. */
    DECISION,
    /** Who builds: everything but the why-trees. */
    ENGINEERING,
    /** Who checks: every figure with what it was computed from, and every source. */
    AUDIT;

    /** The word used on the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The audience for a word, or null. */
    public static @Nullable Audience of(String word) {
        for (Audience audience : values()) {
            if (audience.id().equals(word)) {
                return audience;
            }
        }
        return null;
    }

    /** The sections it reads unless it is asked otherwise. */
    public Set<Section> sections() {
        return switch (this) {
            case DECISION ->
                EnumSet.of(Section.SUMMARY, Section.COMPLIANCE, Section.PLAN, Section.COST, Section.APPROVAL);
            case ENGINEERING -> EnumSet.complementOf(EnumSet.of(Section.WHY));
            case AUDIT ->
                EnumSet.of(
                        Section.SUMMARY,
                        Section.COMPLIANCE,
                        Section.PROBLEMS,
                        Section.WAIVERS,
                        Section.ASSUMPTIONS,
                        Section.WHY,
                        Section.PROVENANCE,
                        Section.APPROVAL);
        };
    }
}
