package org.hallwright.rule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hallwright.quantity.Range;
import org.hallwright.region.Term;

/** What is known of one metric. Unknown is not a fact: it is the absence of one. */
public sealed interface Fact {

    /** A number in the metric's unit, with the band in which it is thought to lie. */
    record Num(Range range) implements Fact {}

    /**
     * All values that occur, lowest to highest (such as the inlet temperature over a year). Unlike a band both ends
     * are real: a ceiling is held against the highest, a floor against the lowest. Each end may itself lie in a band.
     */
    record Extent(Range min, Range max) implements Fact {
        public Extent {
            if (min.value() > max.value()) {
                throw new IllegalArgumentException("an extent must be ordered: " + min + ", " + max);
            }
        }
    }

    record Flag(boolean value) implements Fact {}

    /** A date, or the earliest and latest it may be. */
    record Day(LocalDate earliest, LocalDate latest) implements Fact {
        public Day {
            if (earliest.isAfter(latest)) {
                throw new IllegalArgumentException("dates must be ordered: " + earliest + ", " + latest);
            }
        }
    }

    record Choice(String value) implements Fact {}

    /**
     * Words of a set.
     *
     * @param values what is in it
     * @param absent what is known not to be in it
     * @param closed whether whatever is not named is not in it; an open set leaves it unknown
     */
    record Members(List<String> values, List<String> absent, boolean closed) implements Fact {
        public Members {
            values = List.copyOf(values);
            absent = List.copyOf(absent);
        }
    }

    /** In front of a word of an open set: it is known not to be there. {@code not:*} closes the set. */
    String NOT = "not:";

    static Fact number(double value) {
        return new Num(Range.exact(clean(value)));
    }

    /** A band; sums of doubles are freed of their last digits, so that eight tenths is the limit and not just above it. */
    static Fact number(Range range) {
        return new Num(clean(range));
    }

    static Fact extent(double min, double max) {
        return extent(Range.exact(min), Range.exact(max));
    }

    static Fact extent(Range min, Range max) {
        return new Extent(clean(min), clean(max));
    }

    static Fact flag(boolean value) {
        return new Flag(value);
    }

    static Fact day(LocalDate date) {
        return new Day(date, date);
    }

    static Fact choice(String value) {
        return new Choice(value);
    }

    /** The whole set: what is not in it is not there. */
    static Fact members(List<String> values) {
        return new Members(values, List.of(), true);
    }

    /** What has been spoken of; see {@link #NOT} for words that are known to be absent. */
    static Fact spokenOf(List<String> words) {
        List<String> values = new ArrayList<>();
        List<String> absent = new ArrayList<>();
        for (String word : words) {
            if (word.startsWith(NOT)) {
                absent.add(word.substring(NOT.length()).strip());
            } else {
                values.add(word);
            }
        }
        return new Members(values, absent, absent.contains("*"));
    }

    /** For a reader: six significant digits, so that a miss by a hair still shows as one. */
    private static String shown(double value) {
        return Term.number(new BigDecimal(value, new MathContext(6)).doubleValue());
    }

    private static Range clean(Range range) {
        return new Range(clean(range.low()), clean(range.value()), clean(range.high()));
    }

    private static double clean(double value) {
        return new BigDecimal(value, new MathContext(13)).doubleValue();
    }

    /** As printed: plain decimals, a band as {@code low–high}. */
    default String text() {
        return switch (this) {
            case Num n ->
                n.range.isExact() ? shown(n.range.value()) : shown(n.range.low()) + "–" + shown(n.range.high());
            case Extent e -> shown(e.min.low()) + "…" + shown(e.max.high());
            case Flag f -> String.valueOf(f.value);
            case Day d -> d.earliest.equals(d.latest) ? d.earliest.toString() : d.earliest + "–" + d.latest;
            case Choice c -> c.value;
            case Members m -> String.join(", ", m.values);
        };
    }
}
