package org.hallwright.design;

import java.time.LocalDate;
import java.util.List;
import org.hallwright.base.Ids;
import org.jspecify.annotations.Nullable;

/**
 * A fact the planner supplied, with who says so.
 *
 * @param metric metric id of the rule packs, such as {@code operator_type}
 * @param value the fact
 * @param document the document it stands in; empty where it is the planner's own statement
 * @param author who supplied it
 * @param date when, or null where not said
 */
public record Evidence(
        String metric,
        Value value,
        String document,
        String author,
        @Nullable LocalDate date) {

    public Evidence {
        Ids.require(metric);
    }

    /** A planner's own statement without a document. */
    public static Evidence stated(String metric, Value value) {
        return new Evidence(metric, value, "", "", null);
    }

    /** A fact's value. */
    public sealed interface Value {
        /** A number in a unit as the planner wrote it, with its band where there is one. */
        record Number(double low, double value, double high, String unit) implements Value {
            public Number {
                if (!Double.isFinite(low) || !Double.isFinite(value) || !Double.isFinite(high)) {
                    throw new IllegalArgumentException("a number must be finite");
                }
            }
        }

        record Text(String text) implements Value {}

        record Flag(boolean flag) implements Value {}

        record Day(LocalDate day) implements Value {}

        record Words(List<String> words) implements Value {
            public Words {
                words = List.copyOf(words);
            }
        }
    }
}
