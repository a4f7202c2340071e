package org.hallwright.app;

import org.hallwright.base.Outcome;
import org.hallwright.design.Design;

/** Keeps the moments of a workspace safe. */
public interface Keeper {

    /** Keeps nothing: the design lives in memory. */
    Keeper NONE = new Keeper() {
        @Override
        public Outcome<Boolean> keep(Workspace.Moment moment, int after) {
            return Outcome.ok(false);
        }

        @Override
        public Outcome<Boolean> point(int index, Design design) {
            return Outcome.ok(false);
        }

        @Override
        public Outcome<Boolean> name(String name) {
            return Outcome.ok(false);
        }

        @Override
        public Outcome<Design> load(int index) {
            throw new IllegalStateException("moment " + index + " was never kept");
        }
    };

    /**
     * Keeps a new moment that follows the one with index {@code after}; whatever followed that one is left behind.
     *
     * @return whether it is on disk now; a failure means that it is nowhere
     */
    Outcome<Boolean> keep(Workspace.Moment moment, int after);

    /** Remembers which moment is now, and what the design is called there. */
    Outcome<Boolean> point(int index, Design design);

    /** Gives the moment that is now a name. */
    Outcome<Boolean> name(String name);

    /** The design of a moment that was kept in an earlier session. */
    Outcome<Design> load(int index);
}
