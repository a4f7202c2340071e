package org.hallwright.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.hallwright.base.Message;
import org.hallwright.quantity.Range;
import org.hallwright.region.Operator;
import org.hallwright.region.Rule;
import org.hallwright.region.RuleException;
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
 * @param arguments values of its placeholders; {@link #sentence} words them
 * @param open metrics that are not known and decide
 * @param object the object that causes it, or null
 * @param later the next tightening, or null
 * @param lexicon words for the sentences
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
        @Nullable Later later,
        Lexicon lexicon) {

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
        return new Finding(rule, region, verdict, date, fact, limit, reason, arguments, open, object, later, lexicon);
    }

    Finding withLater(Later next) {
        return new Finding(
                rule, region, verdict, futureDate, fact, limit, reason, arguments, open, object, next, lexicon);
    }

    /** What the rule is called, in a language. */
    public String title(Locale locale) {
        return Lexicon.title(rule, locale);
    }

    /** Why the verdict is what it is, in a language. */
    public String sentence(Locale locale) {
        return lexicon.say(reason, locale, arguments);
    }

    /** What would satisfy the rule, in a language; exceptions that would do as well follow. */
    public String remedySentence(Locale locale) {
        StringBuilder text = new StringBuilder(lexicon.say(remedy(), locale, remedyArguments()));
        for (RuleException exception : rule.exceptions()) {
            text.append(' ')
                    .append(lexicon.say(RuleMessage.REMEDY_OR, locale, List.of(new Said.Where(exception.when()))));
        }
        return text.toString();
    }

    /** What is known of the metric, with its unit; a question mark where nothing is. */
    public String valueWords(Locale locale) {
        return lexicon.value(rule.metric(), fact, limit, locale);
    }

    /** What is asked of the metric; a question mark where the pack does not know. */
    public String limitWords(Locale locale) {
        return lexicon.bound(rule.metric(), rule.operator(), limit, locale);
    }

    /** What the next tightening will ask, as {@link #limitWords}; empty where there is none. */
    public String laterWords(Locale locale) {
        return later == null ? "" : lexicon.bound(rule.metric(), rule.operator(), later.limit(), locale);
    }

    /**
     * How far the value is inside the limit, in the rule's unit: negative is a miss, of a band the worst end counts.
     * Null where no number is compared with a number.
     */
    public @Nullable Double margin() {
        return margin(rule.operator(), fact, limit);
    }

    static @Nullable Double margin(Operator operator, @Nullable Fact fact, Term limit) {
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
            case Fact.Extent(Range min, Range max) -> {
                low = min.low();
                high = max.high();
            }
            default -> {
                return null;
            }
        }
        return switch (operator) {
            case LESS, AT_MOST -> x - high;
            case GREATER, AT_LEAST -> low - x;
            case EQUAL, NOT_EQUAL, IN, NOT_IN, SUBSET_OF, CONTAINS, CONTAINS_ANY, REPORT -> null;
        };
    }

    private Message remedy() {
        return switch (rule.operator()) {
            case CONTAINS -> RuleMessage.REMEDY_HOLD;
            case CONTAINS_ANY -> RuleMessage.REMEDY_HOLD_ANY;
            case REPORT -> RuleMessage.REMEDY_REPORT;
            case LESS, AT_MOST, GREATER, AT_LEAST, EQUAL, NOT_EQUAL, NOT_IN, IN, SUBSET_OF -> RuleMessage.REMEDY_BRING;
        };
    }

    /** Metric, and what it has to be or to hold. */
    private List<Object> remedyArguments() {
        Term target = limit;
        if (rule.operator() == Operator.CONTAINS) {
            List<String> missing = Comparison.missing(fact, limit);
            target = missing.isEmpty() ? limit : new Term.Members(missing);
        }
        Said asked = rule.operator() == Operator.CONTAINS_ANY
                ? new Said.Bound(rule.metric(), Operator.CONTAINS, target)
                : new Said.Bound(rule.metric(), rule.operator(), target);
        return List.of(Said.name(rule.metric()), asked);
    }
}
