package org.hallwright.ui.frame;

/** A screen that has the window's whole middle: neither inspector nor problems stand beside it. */
public interface WholeScreen extends Screen {

    @Override
    default boolean showsInspector() {
        return false;
    }

    @Override
    default boolean docksProblems() {
        return false;
    }
}
