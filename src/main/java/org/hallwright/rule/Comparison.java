package org.hallwright.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hallwright.quantity.Range;
import org.hallwright.region.Condition;
import org.hallwright.region.CountryGroup;
import org.hallwright.region.Metric;
import org.hallwright.region.Operator;
import org.hallwright.region.Term;
import org.jspecify.annotations.Nullable;

/** Three-valued comparison of a fact with a limit, and the logic of conditions over it. */
final class Comparison {

    private final Map<String, Metric> metrics;

    Comparison(Map<String, Metric> metrics) {
        this.metrics = metrics;
    }

    Truth holds(Condition condition, Facts facts) {
        return switch (condition) {
            case Condition.All(List<Condition> parts) -> {
                Truth all = Truth.TRUE;
                for (Condition part : parts) {
                    all = all.and(holds(part, facts));
                }
                yield all;
            }
            case Condition.Any(List<Condition> parts) -> {
                Truth any = Truth.FALSE;
                for (Condition part : parts) {
                    any = any.or(holds(part, facts));
                }
                yield any;
            }
            case Condition.Not(Condition part) -> holds(part, facts).not();
            case Condition.Test(String metric, Operator operator, Term value) ->
                compare(metric, facts.get(metric), operator, value, facts);
        };
    }

    /** The comparison; {@code facts} are there for groups whose members belong under a condition. */
    Truth compare(String metricId, @Nullable Fact fact, Operator operator, Term limit, Facts facts) {
        if (fact == null || limit instanceof Term.Unknown) {
            return Truth.UNKNOWN;
        }
        return switch (fact) {
            case Fact.Num(var range) ->
                limit instanceof Term.Num(double x) ? band(operator, range.low(), range.high(), x) : Truth.UNKNOWN;
            case Fact.Extent(Range min, Range max) ->
                limit instanceof Term.Num(double x) ? extent(operator, min, max, x) : Truth.UNKNOWN;
            case Fact.Day(LocalDate earliest, LocalDate latest) ->
                limit instanceof Term.Day(LocalDate day)
                        ? band(operator, number(earliest), number(latest), number(day))
                        : Truth.UNKNOWN;
            case Fact.Flag(boolean flag) ->
                limit instanceof Term.Flag(boolean wanted)
                        ? Truth.of((flag == wanted) == (operator == Operator.EQUAL))
                        : Truth.UNKNOWN;
            case Fact.Choice(String choice) -> choice(metricId, choice, operator, limit, facts);
            case Fact.Members members -> members(members, operator, limit, facts);
        };
    }

    /** A band is where the one true value lies: inside it nothing is known. */
    private static Truth band(Operator operator, double low, double high, double limit) {
        return switch (operator) {
            case LESS -> high < limit ? Truth.TRUE : low >= limit ? Truth.FALSE : Truth.UNKNOWN;
            case AT_MOST -> high <= limit ? Truth.TRUE : low > limit ? Truth.FALSE : Truth.UNKNOWN;
            case GREATER -> low > limit ? Truth.TRUE : high <= limit ? Truth.FALSE : Truth.UNKNOWN;
            case AT_LEAST -> low >= limit ? Truth.TRUE : high < limit ? Truth.FALSE : Truth.UNKNOWN;
            case EQUAL -> equal(low, high, limit);
            case NOT_EQUAL -> equal(low, high, limit).not();
            case IN, NOT_IN, SUBSET_OF, CONTAINS, CONTAINS_ANY, REPORT -> Truth.UNKNOWN;
        };
    }

    /** A date as a number: days are few enough to be exact. */
    private static double number(LocalDate day) {
        return (double) day.toEpochDay();
    }

    private static Truth equal(double low, double high, double limit) {
        if (limit < low || limit > high) {
            return Truth.FALSE;
        }
        return low == high ? Truth.TRUE : Truth.UNKNOWN;
    }

    /** Every value between the ends occurs, so the worst of them decides; within the band of that end nothing is known. */
    private static Truth extent(Operator operator, Range min, Range max, double limit) {
        return switch (operator) {
            case LESS, AT_MOST -> band(operator, max.low(), max.high(), limit);
            case GREATER, AT_LEAST -> band(operator, min.low(), min.high(), limit);
            case EQUAL -> equal(min.low(), min.high(), limit).and(equal(max.low(), max.high(), limit));
            case NOT_EQUAL ->
                band(Operator.LESS, max.low(), max.high(), limit)
                        .or(band(Operator.GREATER, min.low(), min.high(), limit));
            case IN, NOT_IN, SUBSET_OF, CONTAINS, CONTAINS_ANY, REPORT -> Truth.UNKNOWN;
        };
    }

    private Truth choice(String metricId, String choice, Operator operator, Term limit, Facts facts) {
        return switch (operator) {
            case EQUAL -> limit instanceof Term.Text(String text) ? same(choice, text) : Truth.UNKNOWN;
            case NOT_EQUAL ->
                limit instanceof Term.Text(String text) ? same(choice, text).not() : Truth.UNKNOWN;
            case IN -> member(choice, limit, facts);
            case NOT_IN -> member(choice, limit, facts).not();
            case LESS, AT_MOST, GREATER, AT_LEAST -> {
                Metric metric = metrics.get(metricId);
                if (metric == null || !(limit instanceof Term.Text(String text))) {
                    yield Truth.UNKNOWN;
                }
                int rank = metric.rankOf(choice);
                int wanted = metric.rankOf(text);
                yield rank < 0 || wanted < 0 ? Truth.UNKNOWN : band(operator, rank, rank, wanted);
            }
            case SUBSET_OF, CONTAINS, CONTAINS_ANY, REPORT -> Truth.UNKNOWN;
        };
    }

    private Truth members(Fact.Members set, Operator operator, Term limit, Facts facts) {
        return switch (operator) {
            case SUBSET_OF -> {
                // An empty set says where data lie nowhere: that is an answer still to be given, not compliance.
                Truth all = set.values().isEmpty() ? Truth.UNKNOWN : Truth.TRUE;
                for (String member : set.values()) {
                    all = all.and(member(member, limit, facts));
                }
                yield all;
            }
            case CONTAINS -> {
                List<String> wanted = words(limit);
                Truth all = wanted == null ? Truth.UNKNOWN : Truth.TRUE;
                for (String word : wanted == null ? List.<String>of() : wanted) {
                    all = all.and(holds(set, word));
                }
                yield all;
            }
            case CONTAINS_ANY -> {
                List<String> wanted = words(limit);
                Truth any = wanted == null ? Truth.UNKNOWN : Truth.FALSE;
                for (String word : wanted == null ? List.<String>of() : wanted) {
                    any = any.or(holds(set, word));
                }
                yield any;
            }
            case LESS, AT_MOST, GREATER, AT_LEAST, EQUAL, NOT_EQUAL, IN, NOT_IN, REPORT -> Truth.UNKNOWN;
        };
    }

    /** Whether a set holds a word; of an open set only what is named is known. */
    private static Truth holds(Fact.Members set, String word) {
        if (holdsText(set.values(), word)) {
            return Truth.TRUE;
        }
        return set.closed() || holdsText(set.absent(), word) ? Truth.FALSE : Truth.UNKNOWN;
    }

    /** The words a set is asked for, or null where the limit is no list of words. */
    private static @Nullable List<String> words(Term limit) {
        return switch (limit) {
            case Term.Text(String text) -> List.of(text);
            case Term.Members(List<String> values) -> values;
            case Term.Num n -> null;
            case Term.Flag f -> null;
            case Term.Day d -> null;
            case Term.Group g -> null;
            case Term.Unknown u -> null;
        };
    }

    /** Whether one word or place is among the limit's. */
    private Truth member(String word, Term limit, Facts facts) {
        return switch (limit) {
            case Term.Text(String text) -> same(word, text);
            case Term.Members(List<String> values) ->
                Truth.of(holdsText(values, word) || holdsText(values, CountryGroup.country(word)));
            case Term.Group(CountryGroup group) -> {
                if (group.holds(word)) {
                    yield Truth.TRUE;
                }
                Condition when = group.conditional().get(CountryGroup.country(word));
                if (when != null) {
                    yield holds(when, facts);
                }
                yield group.closed() ? Truth.FALSE : Truth.UNKNOWN;
            }
            case Term.Num n -> Truth.UNKNOWN;
            case Term.Flag f -> Truth.UNKNOWN;
            case Term.Day d -> Truth.UNKNOWN;
            case Term.Unknown u -> Truth.UNKNOWN;
        };
    }

    /** The words of the limit that the set lacks, known or not; empty where the limit is no list of words. */
    static List<String> missing(@Nullable Fact fact, Term limit) {
        List<String> wanted = words(limit);
        if (wanted == null) {
            return List.of();
        }
        List<String> have = fact instanceof Fact.Members set ? set.values() : List.of();
        return wanted.stream().filter(word -> !holdsText(have, word)).toList();
    }

    private static boolean holdsText(List<String> values, String word) {
        for (String value : values) {
            if (value.equalsIgnoreCase(word)) {
                return true;
            }
        }
        return false;
    }

    private static Truth same(String a, String b) {
        return Truth.of(a.equalsIgnoreCase(b));
    }
}
