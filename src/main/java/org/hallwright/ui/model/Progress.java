package org.hallwright.ui.model;

/** What long work is given, to tell how far it is and to hear when to stop. */
public interface Progress {
    /**
     * Tells that this share is done, from 0 to 1.
     *
     * @throws java.util.concurrent.CancellationException where the planner has cancelled; let it pass, nothing is lost
     */
    void at(double done);

    /** Whether the planner has cancelled. */
    boolean isCancelled();
}
