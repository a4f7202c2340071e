package org.hallwright.base;

/** How much a {@link Problem} matters. Unknown is a severity of its own: not knowing is neither fine nor wrong. */
public enum Severity {
    /** The input cannot be used, or the design cannot work as drawn. */
    ERROR,
    /** Usable, but a competent engineer would object. */
    WARNING,
    /** A value that the verdict needs is not known. */
    UNKNOWN,
    /** Worth knowing. */
    INFO
}
