package org.hallwright.ui.model;

/**
 * A moment of the design's history, for the list.
 *
 * @param index which moment
 * @param text what was done, in words
 * @param checkpoint the planner's name for it, or empty
 * @param state whether it lies behind, is now, or was undone
 */
public record HistoryRow(int index, String text, String checkpoint, State state) {
    /** Where a moment lies. */
    public enum State {
        DONE,
        NOW,
        UNDONE
    }
}
