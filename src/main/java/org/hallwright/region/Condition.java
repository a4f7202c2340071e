package org.hallwright.region;

import java.util.List;

/** When a rule, an exception or a membership holds: a small tree of comparisons. */
public sealed interface Condition {

    /** Every part holds; an empty list holds always. */
    record All(List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** At least one part holds; an empty list never does. */
    record Any(List<Condition> parts) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    record Not(Condition part) implements Condition {}

    /** One comparison; {@code metric} is an id of the registry. */
    record Test(String metric, Operator operator, Term value) implements Condition {}

    /** As printed in an explanation. */
    default String text() {
        return switch (this) {
            case All all -> all.parts.isEmpty() ? "always" : join(all.parts, " and ");
            case Any any -> any.parts.isEmpty() ? "never" : join(any.parts, " or ");
            case Not not -> "not (" + not.part.text() + ")";
            case Test test -> test.metric + " " + test.operator.symbol() + " " + test.value.text();
        };
    }

    private static String join(List<Condition> parts, String word) {
        StringBuilder text = new StringBuilder();
        for (Condition part : parts) {
            if (!text.isEmpty()) {
                text.append(word);
            }
            boolean nested = part instanceof Any || part instanceof All;
            text.append(nested ? "(" + part.text() + ")" : part.text());
        }
        return text.toString();
    }
}
