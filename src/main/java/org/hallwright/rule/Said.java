package org.hallwright.rule;

import java.util.List;
import org.hallwright.engine.explain.Figure;
import org.hallwright.region.Condition;
import org.hallwright.region.Operator;
import org.hallwright.region.Term;
import org.jspecify.annotations.Nullable;

/** A part of a sentence that finds its words only when the language is known; {@link Lexicon} words it. */
public sealed interface Said {

    /** The names of metrics, or words that are none, in order. */
    record Names(List<String> ids) implements Said {
        public Names {
            ids = List.copyOf(ids);
        }
    }

    /** What is known of a metric, with so many digits that a miss of {@code limit} still shows as one. */
    record Value(String metric, @Nullable Fact fact, Term limit) implements Said {}

    /** What is asked of a metric. */
    record Bound(String metric, Operator operator, Term limit) implements Said {}

    /** A condition. */
    record Where(Condition condition) implements Said {}

    /** By how much a limit is met (positive) or missed (negative), in the metric's unit; nothing for null. */
    record Gap(String metric, Operator operator, @Nullable Double margin) implements Said {}

    /** The input that decides most of a figure's band. */
    record Driver(Figure figure) implements Said {}

    static Said name(String id) {
        return new Names(List.of(id));
    }
}
