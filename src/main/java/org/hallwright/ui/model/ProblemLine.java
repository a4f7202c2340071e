package org.hallwright.ui.model;

/** A line of the problems table: a problem, or the head of a group of them. */
public sealed interface ProblemLine {
    /** The head of a group; closed, its problems are not shown. */
    record Head(String title, int count, boolean open) implements ProblemLine {}

    /** A problem. */
    record Item(ProblemRow row) implements ProblemLine {}
}
