package org.hallwright.region;

/** What a rule says of a design on a date. Ordered from calm to grave, so that a group of rules is as grave as its worst. */
public enum Verdict {
    NOT_APPLICABLE,
    PASS,
    /** Declared or documented: nothing to decide. */
    REPORT,
    /** Proposed law, or adopted law that does not apply yet: never a failure. */
    WATCH,
    /** Good practice or a goal is missed. */
    WARN,
    /** A value, a limit or a document is missing, or a band straddles the limit. */
    NEEDS_EVIDENCE,
    /** Met today only because the duty has not begun; the finding names the date. */
    FUTURE_FAIL,
    FAIL;

    /** Whether the verdict stops a permit, today or on a date that is already in the book. */
    public boolean blocks() {
        return this == FAIL || this == FUTURE_FAIL;
    }
}
