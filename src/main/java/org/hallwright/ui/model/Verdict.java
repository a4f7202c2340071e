package org.hallwright.ui.model;

/** How a line of the problems table stands; each has a mark and a word, so that colour never speaks alone. */
public enum Verdict {
    FAIL("✕", "fail"),
    WARN("!", "warn"),
    UNKNOWN("?", "unknown"),
    INFO("i", "info"),
    WATCH("○", "watch"),
    PASS("✓", "pass");

    private final String mark;
    private final String style;

    Verdict(String mark, String style) {
        this.mark = mark;
        this.style = style;
    }

    public String mark() {
        return mark;
    }

    /** Style class, and the last part of the key of its word. */
    public String style() {
        return style;
    }
}
