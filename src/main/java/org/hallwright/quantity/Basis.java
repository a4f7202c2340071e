package org.hallwright.quantity;

/** What a figure rests on. Ordered from firm to loose: what is computed is as loose as its loosest input. */
public enum Basis {
    /** Vendor specification, regulator's text or published measurement. */
    PUBLISHED("published"),
    /** Computed from published figures or the planner's own. */
    DERIVED("derived"),
    /** Stated by the planner in the design. */
    DESIGN("design"),
    /** Analyst's, press's or editor's figure; low and high give the range. */
    ESTIMATE("estimate"),
    /** A named planning assumption that the planner may change. */
    ASSUMPTION("assumption"),
    /** Exists but is not published, or not known here. */
    UNDISCLOSED("undisclosed"),
    /** The hardware has no such mode. */
    UNSUPPORTED("unsupported"),
    /** Meaningless for this item. */
    NOT_APPLICABLE("not-applicable");

    private final String word;

    Basis(String word) {
        this.word = word;
    }

    /** The word used in packs and in JSON. */
    public String word() {
        return word;
    }

    /** The looser of two. */
    public Basis with(Basis other) {
        return ordinal() >= other.ordinal() ? this : other;
    }

    /** @throws IllegalArgumentException for a word that no basis has */
    public static Basis of(String word) {
        for (Basis basis : values()) {
            if (basis.word.equals(word)) {
                return basis;
            }
        }
        throw new IllegalArgumentException("unknown basis '" + word + "'");
    }
}
