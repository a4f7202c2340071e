package org.hallwright.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hallwright.base.Problem;
import org.hallwright.design.Design;
import org.hallwright.engine.explain.Figure;
import org.jspecify.annotations.Nullable;

/** The engine: a design and packs in, an assessment out. Pure; the same input gives the same bits on every machine. */
public final class Engine {

    private Engine() {}

    /**
     * Assesses a design.
     *
     * @param before an earlier assessment with the same packs, whose results for unchanged parts are used again, or null.
     *     It changes how long this takes and nothing else.
     */
    public static Assessment assess(Design design, Packs packs, @Nullable Assessment before) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        Map<String, RackAssessment> racks = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        return new Assessment(design, figures, racks, problems);
    }
}
