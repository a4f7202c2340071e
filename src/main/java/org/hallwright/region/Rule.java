package org.hallwright.region;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rule of law or engineering, as data.
 *
 * @param id unique in the pack
 * @param title in words
 * @param domain the field it belongs to ({@code energy}, {@code noise}, …)
 * @param metric what is compared
 * @param operator how
 * @param limit with what, in the metric's unit, where no phase replaces it
 * @param unit as the rule states it
 * @param appliesWhen the rule binds only where this holds
 * @param phases its phase-in table, in order of date
 * @param exceptions where they hold they decide
 * @param force how binding it is
 * @param status where it stands in its making
 * @param citation instrument and article
 * @param inForceText as the pack words it, which may be less than a date
 * @param inForceDate from when it applies where no phase says otherwise; null where the pack knows no date
 * @param conditionOf the incentive or allocation it is a condition of, or empty
 * @param confidence how sure the pack is
 * @param sources ids of documents
 * @param note what a reader should know; may be empty
 */
public record Rule(
        String id,
        String title,
        String domain,
        String metric,
        Operator operator,
        Term limit,
        String unit,
        Condition appliesWhen,
        List<Phase> phases,
        List<RuleException> exceptions,
        Force force,
        Status status,
        Citation citation,
        String inForceText,
        @Nullable LocalDate inForceDate,
        String conditionOf,
        Confidence confidence,
        List<String> sources,
        String note) {

    public Rule {
        phases = List.copyOf(phases);
        exceptions = List.copyOf(exceptions);
        sources = List.copyOf(sources);
    }

    /** The instrument and the place in it. */
    public record Citation(String instrument, String article) {
        /** As printed behind a finding. */
        public String text() {
            return article.isEmpty() || article.equals("-") ? instrument : instrument + ", " + article;
        }
    }

    /** The comparison in words, such as {@code pue_annual <= 1.2}. */
    public String predicateText() {
        return operator == Operator.REPORT ? "report " + metric : metric + " " + operator.symbol() + " " + limit.text();
    }
}
