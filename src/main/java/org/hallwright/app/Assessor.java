package org.hallwright.app;

import org.hallwright.design.Design;
import org.hallwright.engine.Engine;
import org.hallwright.engine.Packs;
import org.jspecify.annotations.Nullable;

/** Assesses designs with one set of packs. */
public final class Assessor {

    private final Packs packs;

    public Assessor(Packs packs) {
        this.packs = packs;
    }

    public Packs packs() {
        return packs;
    }

    /** The review of a design; {@code before} is an earlier one whose unchanged parts are used again. */
    public Review review(Design design, @Nullable Review before) {
        return new Review(Engine.assess(design, packs, before == null ? null : before.assessment()));
    }
}
