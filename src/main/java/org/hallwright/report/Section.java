package org.hallwright.report;

import java.util.Locale;

/** The sections of a report, in their order. */
public enum Section {
    SUMMARY,
    PLAN,
    ELEVATIONS,
    POWER,
    COOLING,
    COMPLIANCE,
    PROBLEMS,
    WAIVERS,
    WORKLOAD,
    YEAR,
    COST,
    PROGRAMME,
    ASSUMPTIONS,
    WHY,
    PROVENANCE,
    APPROVAL;

    /** The word used in keys and on the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
