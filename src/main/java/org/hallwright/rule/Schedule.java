package org.hallwright.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hallwright.region.DateExpression;
import org.hallwright.region.Phase;
import org.hallwright.region.Rule;
import org.hallwright.region.Term;
import org.jspecify.annotations.Nullable;

/**
 * A rule's phase-in table with the project's own dates put in. Rows with {@code from} replace the limit from their
 * date; rows with {@code whenCommissionedFrom} pick the limit by the start date; a rule without {@code from} rows binds
 * from the day it came into force.
 *
 * @param steps dated limits in order; the first one is when the rule begins to bind. Empty where it always bound
 * @param base the limit where no step says otherwise
 * @param missing the metric whose date is needed and not known, or null; then {@code steps} hold what is known
 * @param candidates every limit that may be the one, where a date is missing
 */
record Schedule(List<Step> steps, Term base, @Nullable String missing, List<Term> candidates) {

    /** From this date on, this limit. */
    record Step(LocalDate from, Term limit) {}

    static Schedule of(Rule rule, Facts facts) {
        if (rule.phases().isEmpty()) {
            LocalDate inForce = rule.inForceDate();
            List<Step> steps = inForce == null ? List.of() : List.of(new Step(inForce, rule.limit()));
            return new Schedule(steps, rule.limit(), null, List.of(rule.limit()));
        }
        return withPhases(rule, facts);
    }

    private static Schedule withPhases(Rule rule, Facts facts) {
        Term base = rule.limit();
        String missing = null;
        boolean hasFrom = false;
        List<Step> steps = new ArrayList<>();
        List<Term> candidates = new ArrayList<>();
        String startMetric = DateExpression.Anchor.COMMISSIONING.metric();
        LocalDate start = facts.day(startMetric);
        for (Phase phase : rule.phases()) {
            if (!(phase instanceof Phase.CommissionedFrom(LocalDate from, Term limit, String text))) {
                continue;
            }
            Term picked = limit == null ? rule.limit() : limit;
            candidates.add(picked);
            if (start == null) {
                // It may also have started before the first row.
                candidates.add(rule.limit());
                missing = startMetric;
            } else if (!start.isBefore(from)) {
                base = picked;
            }
        }
        for (Phase phase : rule.phases()) {
            if (!(phase instanceof Phase.From(DateExpression expression, Term limit, String text))) {
                continue;
            }
            hasFrom = true;
            Term applied = limit == null ? base : limit;
            candidates.add(applied);
            LocalDate date = date(expression, facts);
            if (date == null) {
                missing = ((DateExpression.After) expression).anchor().metric();
            } else {
                steps.add(new Step(date, applied));
            }
        }
        LocalDate inForce = rule.inForceDate();
        if (!hasFrom && inForce != null) {
            steps.add(new Step(inForce, base));
        }
        steps.sort(Comparator.comparing(Step::from));
        return new Schedule(List.copyOf(steps), base, missing, List.copyOf(candidates));
    }

    private static @Nullable LocalDate date(DateExpression expression, Facts facts) {
        return switch (expression) {
            case DateExpression.On(LocalDate date) -> date;
            case DateExpression.After(DateExpression.Anchor anchor, int years) -> {
                LocalDate day = facts.day(anchor.metric());
                yield day == null ? null : day.plusYears(years);
            }
        };
    }

    /** When the rule begins to bind; null where it always did. */
    @Nullable
    LocalDate first() {
        return steps.isEmpty() ? null : steps.getFirst().from();
    }

    /** Whether the rule does not bind yet on that date. */
    boolean isBefore(LocalDate date) {
        LocalDate first = first();
        return first != null && date.isBefore(first);
    }

    /** The limit of that date; before the first step the one it will begin with. */
    Term limitOn(LocalDate date) {
        if (steps.isEmpty()) {
            return base;
        }
        Term limit = steps.getFirst().limit();
        for (Step step : steps) {
            if (!date.isBefore(step.from())) {
                limit = step.limit();
            }
        }
        return limit;
    }

    /** The next step after the date that changes the limit, or null. */
    @Nullable
    Step nextChange(LocalDate date) {
        Term now = limitOn(date);
        for (Step step : steps) {
            if (step.from().isAfter(date) && !step.limit().equals(now)) {
                return step;
            }
        }
        return null;
    }
}
