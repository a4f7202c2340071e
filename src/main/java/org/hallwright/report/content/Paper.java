package org.hallwright.report.content;

/**
 * Room for a drawing on an A4 page beside margins, marking, heading and caption, in px of 1/96 in. A drawing that is
 * wider than an upright page has a lying one to itself.
 */
final class Paper {
    static final double UPRIGHT_W = 657;
    static final double UPRIGHT_H = 850;
    static final double LYING_W = 984;
    static final double LYING_H = 520;

    private Paper() {}
}
