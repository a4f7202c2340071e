package org.hallwright.app;

import java.util.Set;
import org.hallwright.engine.power.Contingency;
import org.hallwright.engine.power.FailureResult;

/** Questions about a reviewed design that change nothing in it. */
public final class WhatIf {
    private WhatIf() {}

    /** What follows when all units of the named power elements are lost at once. */
    public static FailureResult lose(Review review, Set<String> elements) {
        return review.assessment().power().simulator().fail(Contingency.of(elements));
    }
}
