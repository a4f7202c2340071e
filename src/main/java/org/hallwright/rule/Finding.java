package org.hallwright.rule;

import java.time.LocalDate;
import java.util.List;
import org.hallwright.base.Message;
import org.hallwright.region.Operator;
import org.hallwright.region.Rule;
import org.hallwright.region.Term;
import org.hallwright.region.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What one rule says of the facts on a date, and why.
 *
 * @param rule the rule
 * @param region the jurisdiction it comes from, or {@code ENG}
 * @param verdict what it says
 * @param futureDate the date on which it would fail, with FUTURE_FAIL; else null
 * @param fact what was compared; null where it is not known
 * @param limit what it was compared with on that date
 * @param reason the sentence
 * @param arguments values of its placeholders
 * @param open metrics that are not known and decide
 * @param object the object that causes it, or null
 * @param later the next tightening, or null
 */
public record Finding(
        Rule rule,
        String region,
        Verdict verdict,
        @Nullable LocalDate futureDate,
        @Nullable Fact fact,
        Term limit,
        Message reason,
        List<Object> arguments,
        List<String> open,
        @Nullable String object,
        @Nullable Later later) {

    public Finding {
        arguments = List.copyOf(arguments);
        open = List.copyOf(open);
    }

    /**
     * The next change of the limit.
     *
     * @param date from when
     * @param limit the new limit
     * @param wouldFail whether today's fact misses it for certain
     */
    public record Later(LocalDate date, Term limit, boolean wouldFail) {}

    Finding withFutureDate(LocalDate date) {
        return new Finding(rule, region, verdict, date, fact, limit, reason, arguments, open, object, later);
    }

    Finding withLater(Later next) {
        return new Finding(rule, region, verdict, futureDate, fact, limit, reason, arguments, open, object, next);
    }

    /** The value as text; empty where it is not known. */
    public String valueText() {
        return fact == null ? "" : fact.text();
    }

    /**
     * How far the value is inside the limit, in the rule's unit: negative is a miss, of a band the worst end counts.
     * Null where no number is compared with a number.
     */
    public @Nullable Double margin() {
        if (!(limit instanceof Term.Num(double x)) || fact == null) {
            return null;
        }
        double low;
        double high;
        switch (fact) {
            case Fact.Num(var range) -> {
                low = range.low();
                high = range.high();
            }
            case Fact.Extent(double min, double max) -> {
                low = min;
                high = max;
            }
            default -> {
                return null;
            }
        }
        return switch (rule.operator()) {
            case LESS, AT_MOST -> x - high;
            case GREATER, AT_LEAST -> low - x;
            case EQUAL, NOT_EQUAL, IN, NOT_IN, SUBSET_OF, CONTAINS, CONTAINS_ANY, REPORT -> null;
        };
    }

    /** What would satisfy the rule: the sentence, to be filled with {@link #remedyArguments()}. */
    public Message remedy() {
        return switch (rule.operator()) {
            case LESS -> RuleMessage.REMEDY_BELOW;
            case AT_MOST -> RuleMessage.REMEDY_AT_MOST;
            case GREATER -> RuleMessage.REMEDY_ABOVE;
            case AT_LEAST -> RuleMessage.REMEDY_AT_LEAST;
            case EQUAL -> RuleMessage.REMEDY_EQUAL;
            case NOT_EQUAL, NOT_IN -> RuleMessage.REMEDY_OTHER_THAN;
            case IN -> RuleMessage.REMEDY_ONE_OF;
            case SUBSET_OF -> RuleMessage.REMEDY_WITHIN;
            case CONTAINS -> RuleMessage.REMEDY_HOLD;
            case CONTAINS_ANY -> RuleMessage.REMEDY_HOLD_ANY;
            case REPORT -> RuleMessage.REMEDY_REPORT;
        };
    }

    /** Metric, limit, unit with a space before it, and what an exception would need (empty where there is none). */
    public List<Object> remedyArguments() {
        Term target = limit;
        if (rule.operator() == Operator.CONTAINS && fact != null) {
            List<String> missing = Comparison.missing(fact, limit);
            target = missing.isEmpty() ? limit : new Term.Members(missing);
        }
        StringBuilder otherwise = new StringBuilder();
        rule.exceptions()
                .forEach(e -> otherwise
                        .append(otherwise.isEmpty() ? "" : "; ")
                        .append(e.when().text()));
        return List.of(rule.metric(), target.text(), Judge.unit(target, rule.unit()), otherwise.toString());
    }
}
