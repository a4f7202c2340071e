package org.hallwright.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hallwright.base.Problem;
import org.hallwright.design.Design;
import org.hallwright.engine.explain.Figure;
import org.jspecify.annotations.Nullable;

/**
 * All that the engine says of a design. Every figure can be asked why.
 *
 * @param design the snapshot assessed
 * @param figures the design's headline figures by id, in the order of print
 * @param racks the assessment of each rack by id; racks alike share one object
 * @param problems what is wrong with the design itself, apart from the law
 */
public record Assessment(
        Design design, Map<String, Figure> figures, Map<String, RackAssessment> racks, List<Problem> problems) {

    public Assessment {
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
        problems = List.copyOf(problems);
    }

    /** A headline figure by id, or null where the design has none of that kind. */
    public @Nullable Figure figure(String id) {
        return figures.get(id);
    }

    /** A rack's assessment, or null where its type is unknown. */
    public @Nullable RackAssessment rack(String id) {
        return racks.get(id);
    }
}
