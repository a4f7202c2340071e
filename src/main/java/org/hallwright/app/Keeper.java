package org.hallwright.app;

import org.hallwright.base.Outcome;

/** Keeps the moments of a workspace safe. */
public interface Keeper {

    /** Keeps nothing: the design lives in memory. */
    Keeper NONE = new Keeper() {
        @Override
        public Outcome<Boolean> keep(Workspace.Moment moment, int after) {
            return Outcome.ok(true);
        }

        @Override
        public Outcome<Boolean> point(int index) {
            return Outcome.ok(true);
        }
    };

    /** Keeps a new moment that follows the one with index {@code after}; whatever followed that one is left behind. */
    Outcome<Boolean> keep(Workspace.Moment moment, int after);

    /** Remembers which moment is now. */
    Outcome<Boolean> point(int index);
}
