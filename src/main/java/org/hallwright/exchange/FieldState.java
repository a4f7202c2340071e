package org.hallwright.exchange;

/** What a review did with a field. */
public enum FieldState {
    /** As written. */
    TAKEN("taken"),
    /** Written in another unit or manner; the value means the same. */
    CONVERTED("converted"),
    /** Not written; the format says what then holds. */
    DEFAULTED("defaulted"),
    /** Written, but not to be believed without a look: it counts as unknown until somebody confirms it. */
    SUSPICIOUS("suspicious"),
    /** Not written, and nobody may guess it: unknown, which is not zero. */
    MISSING("missing"),
    /** Understood and left aside: a planner of halls has no use for it. */
    NOT_USED("not-used");

    private final String word;

    FieldState(String word) {
        this.word = word;
    }

    /** The word used in JSON. */
    public String word() {
        return word;
    }
}
