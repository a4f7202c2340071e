package org.hallwright.region;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The right-hand side of a comparison. */
public sealed interface Term {

    /** A number in the metric's own unit. */
    record Num(double value) implements Term {
        public Num {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("a limit must be finite: " + value);
            }
        }
    }

    record Flag(boolean value) implements Term {}

    record Text(String value) implements Term {}

    record Day(LocalDate value) implements Term {}

    record Members(List<String> values) implements Term {
        public Members {
            values = List.copyOf(values);
        }
    }

    /** The countries of a named group, such as "EEA+adequate". */
    record Group(CountryGroup group) implements Term {}

    /** The pack does not know the limit: an honest gap, never a pass. */
    record Unknown() implements Term {}

    /** As printed: plain decimals, a dot, no grouping. */
    default String text() {
        return switch (this) {
            case Num n -> number(n.value);
            case Flag f -> String.valueOf(f.value);
            case Text t -> t.value;
            case Day d -> d.value.toString();
            case Members m -> String.join(", ", m.values);
            case Group g -> g.group.name();
            case Unknown u -> "?";
        };
    }

    /** A double as a person writes it: 0.5, 1250, 1.2. */
    static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
