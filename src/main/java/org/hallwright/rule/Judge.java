package org.hallwright.rule;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hallwright.base.Message;
import org.hallwright.quantity.Range;
import org.hallwright.region.Condition;
import org.hallwright.region.CountryGroup;
import org.hallwright.region.Force;
import org.hallwright.region.Metric;
import org.hallwright.region.Operator;
import org.hallwright.region.Rule;
import org.hallwright.region.RuleException;
import org.hallwright.region.Status;
import org.hallwright.region.Term;
import org.hallwright.region.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Gives the verdict of one rule. The order of the questions is the pack's ({@code meta.verdictRules}): does it apply,
 * is it law already, is there an exception, is the limit known, is the metric known, is it met, and from when.
 */
final class Judge {

    private final Map<String, Metric> metrics;
    private final Comparison comparison;

    Judge(Map<String, Metric> metrics) {
        this.metrics = metrics;
        this.comparison = new Comparison(metrics);
    }

    Finding judge(Rule rule, String region, Facts facts, LocalDate date) {
        Case c = new Case(rule, region, facts, date, Schedule.of(rule, facts));
        Truth applies = comparison.holds(rule.appliesWhen(), facts);
        if (applies == Truth.FALSE) {
            Condition cause = falsePart(rule.appliesWhen(), facts);
            return c.find(Verdict.NOT_APPLICABLE, RuleMessage.DOES_NOT_APPLY, cause.text(), actual(cause, facts));
        }
        if (rule.status() == Status.PROPOSED) {
            return c.find(Verdict.WATCH, RuleMessage.PROPOSED, rule.inForceText());
        }
        if (rule.status() == Status.ADOPTED_NOT_APPLICABLE) {
            LocalDate start = c.schedule.first();
            if (start == null || date.isBefore(start)) {
                String from = start == null ? rule.inForceText() : start.toString();
                return c.find(Verdict.WATCH, RuleMessage.NOT_YET_APPLICABLE, from);
            }
        }
        if (rule.status() == Status.NO_RULE) {
            return c.find(Verdict.REPORT, RuleMessage.NO_RULE);
        }
        if (applies == Truth.UNKNOWN) {
            Set<String> open = open(rule.appliesWhen(), facts);
            return c.find(Verdict.NEEDS_EVIDENCE, RuleMessage.APPLIES_UNKNOWN, open, String.join(", ", open));
        }
        if (rule.operator() == Operator.REPORT) {
            return c.find(Verdict.REPORT, RuleMessage.TO_REPORT, rule.metric());
        }
        return decide(c);
    }

    /** The rule applies and is law: exceptions first, then limit and value. */
    private Finding decide(Case c) {
        Set<String> openException = new LinkedHashSet<>();
        for (RuleException exception : c.rule.exceptions()) {
            Truth holds = comparison.holds(exception.when(), c.facts);
            if (holds == Truth.TRUE) {
                return c.find(
                        exception.verdict(),
                        RuleMessage.EXCEPTION,
                        exception.when().text());
            }
            if (holds == Truth.UNKNOWN) {
                openException.addAll(open(exception.when(), c.facts));
            }
        }
        Term limit = c.limit;
        if (limit instanceof Term.Unknown) {
            return c.find(
                    Verdict.NEEDS_EVIDENCE,
                    RuleMessage.LIMIT_UNKNOWN,
                    c.rule.citation().text());
        }
        String metricId = c.rule.metric();
        Fact fact = c.facts.get(metricId);
        if (fact == null) {
            Set<String> open = new LinkedHashSet<>(List.of(metricId));
            open.addAll(openException);
            Metric metric = metrics.get(metricId);
            Message message =
                    metric != null && metric.isEvidence() ? RuleMessage.EVIDENCE_MISSING : RuleMessage.METRIC_UNKNOWN;
            return c.find(Verdict.NEEDS_EVIDENCE, message, open, metricId, limit.text());
        }
        String missingDate = c.schedule.missing();
        if (missingDate != null && !metBy(c, fact, c.schedule.candidates())) {
            return c.find(Verdict.NEEDS_EVIDENCE, RuleMessage.DATE_UNKNOWN, Set.of(missingDate), missingDate);
        }
        Truth met = missingDate == null
                ? comparison.compare(metricId, fact, c.rule.operator(), limit, c.facts)
                : Truth.TRUE;
        return switch (met) {
            case TRUE -> met(c, fact);
            case UNKNOWN -> undetermined(c, fact);
            case FALSE -> missed(c, fact, openException);
        };
    }

    private boolean metBy(Case c, Fact fact, List<Term> limits) {
        for (Term limit : limits) {
            if (comparison.compare(c.rule.metric(), fact, c.rule.operator(), limit, c.facts) != Truth.TRUE) {
                return false;
            }
        }
        return true;
    }

    private Finding met(Case c, Fact fact) {
        if (c.rule.force() == Force.REPORTING_DUTY) {
            return c.find(Verdict.REPORT, RuleMessage.DECLARED, c.rule.limit().text());
        }
        Schedule.Step next = c.schedule.nextChange(c.date);
        String value = fact.text();
        if (next != null) {
            Truth later = comparison.compare(c.rule.metric(), fact, c.rule.operator(), next.limit(), c.facts);
            Finding.Later tightening = new Finding.Later(next.from(), next.limit(), later == Truth.FALSE);
            if (later == Truth.FALSE) {
                return c.find(
                                Verdict.PASS,
                                RuleMessage.MET_UNTIL,
                                value,
                                c.predicate(),
                                next.limit().text(),
                                next.from().toString())
                        .withLater(tightening);
            }
            return c.find(Verdict.PASS, RuleMessage.MET, value, c.predicate()).withLater(tightening);
        }
        LocalDate first = c.schedule.first();
        return first != null && c.date.isBefore(first)
                ? c.find(Verdict.PASS, RuleMessage.MET_BEFORE_START, value, c.predicate(), first.toString())
                : c.find(Verdict.PASS, RuleMessage.MET, value, c.predicate());
    }

    private Finding missed(Case c, Fact fact, Set<String> openException) {
        if (!openException.isEmpty()) {
            return c.find(
                    Verdict.NEEDS_EVIDENCE,
                    RuleMessage.EXCEPTION_OPEN,
                    openException,
                    fact.text(),
                    c.predicate(),
                    String.join(", ", openException));
        }
        LocalDate first = c.schedule.first();
        if (first != null && c.date.isBefore(first)) {
            return c.find(Verdict.FUTURE_FAIL, RuleMessage.MISSED_LATER, fact.text(), c.predicate(), first.toString())
                    .withFutureDate(first);
        }
        return switch (c.rule.force()) {
            case GUIDELINE -> c.find(Verdict.WARN, RuleMessage.MISSED_GUIDELINE, fact.text(), c.predicate());
            case REPORTING_DUTY -> {
                List<String> missing = Comparison.missing(fact, c.limit);
                yield c.find(
                        Verdict.FAIL,
                        RuleMessage.NOT_DECLARED,
                        missing.isEmpty() ? c.predicate() : String.join(", ", missing));
            }
            case LEGAL_PROHIBITION, PERMIT_CONDITION ->
                switch (c.rule.operator()) {
                    case CONTAINS ->
                        c.find(Verdict.FAIL, RuleMessage.LACKS, String.join(", ", Comparison.missing(fact, c.limit)));
                    case CONTAINS_ANY -> c.find(Verdict.FAIL, RuleMessage.LACKS_ANY, c.limit.text());
                    case SUBSET_OF, IN -> c.find(Verdict.FAIL, RuleMessage.OUTSIDE, fact.text(), c.limit.text());
                    case LESS, AT_MOST, GREATER, AT_LEAST, EQUAL, NOT_EQUAL, NOT_IN, REPORT ->
                        c.find(Verdict.FAIL, RuleMessage.MISSED, fact.text(), c.predicate());
                };
        };
    }

    /** The value is known but cannot be held against the limit for certain: a band, or a place of an open list. */
    private Finding undetermined(Case c, Fact fact) {
        String metric = c.rule.metric();
        Facts.Entry entry = c.facts.entry(metric);
        String decidedBy = entry == null || entry.decidedBy() == null ? metric : entry.decidedBy();
        if (fact instanceof Fact.Num(Range range) && c.limit instanceof Term.Num(double x)) {
            Message message = switch (c.rule.operator()) {
                case AT_MOST -> RuleMessage.BAND_ABOVE;
                case LESS -> RuleMessage.BAND_FROM;
                case AT_LEAST -> RuleMessage.BAND_BELOW;
                case GREATER -> RuleMessage.BAND_UP_TO;
                case EQUAL, NOT_EQUAL, IN, NOT_IN, SUBSET_OF, CONTAINS, CONTAINS_ANY, REPORT -> RuleMessage.BAND_OTHER;
            };
            return c.find(
                    Verdict.NEEDS_EVIDENCE,
                    message,
                    Set.of(metric),
                    Term.number(x),
                    unit(c.limit, c.rule.unit()),
                    Term.number(range.low()),
                    Term.number(range.high()),
                    decidedBy,
                    c.predicate());
        }
        Set<String> open = new LinkedHashSet<>();
        if (c.limit instanceof Term.Group(CountryGroup group)) {
            group.conditional().values().forEach(when -> open.addAll(open(when, c.facts)));
        }
        if (open.isEmpty()) {
            open.add(metric);
        }
        return c.find(
                Verdict.NEEDS_EVIDENCE,
                RuleMessage.UNDETERMINED,
                open,
                fact.text(),
                c.predicate(),
                String.join(", ", open));
    }

    /** The unit behind a number, with a space before it; nothing behind anything else. */
    static String unit(Term limit, String unit) {
        return unit.equals("-") || !(limit instanceof Term.Num) ? "" : " " + unit;
    }

    /** The smallest part that makes the condition false. */
    private Condition falsePart(Condition condition, Facts facts) {
        if (condition instanceof Condition.All(List<Condition> parts)) {
            for (Condition part : parts) {
                if (comparison.holds(part, facts) == Truth.FALSE) {
                    return falsePart(part, facts);
                }
            }
        }
        return condition;
    }

    private static String actual(Condition condition, Facts facts) {
        if (condition instanceof Condition.Test test) {
            Fact fact = facts.get(test.metric());
            return fact == null ? "" : fact.text();
        }
        return "";
    }

    /** The metrics that keep the condition undetermined, in the order in which they are named. */
    private Set<String> open(Condition condition, Facts facts) {
        Set<String> open = new LinkedHashSet<>();
        collect(condition, facts, open);
        return open;
    }

    private void collect(Condition condition, Facts facts, Set<String> open) {
        if (comparison.holds(condition, facts) != Truth.UNKNOWN) {
            return;
        }
        switch (condition) {
            case Condition.All(List<Condition> parts) -> parts.forEach(part -> collect(part, facts, open));
            case Condition.Any(List<Condition> parts) -> parts.forEach(part -> collect(part, facts, open));
            case Condition.Not(Condition part) -> collect(part, facts, open);
            case Condition.Test test -> open.add(test.metric());
        }
    }

    /** One rule under judgement. */
    private static final class Case {
        private final Rule rule;
        private final String region;
        private final Facts facts;
        private final LocalDate date;
        private final Schedule schedule;
        private final Term limit;

        Case(Rule rule, String region, Facts facts, LocalDate date, Schedule schedule) {
            this.rule = rule;
            this.region = region;
            this.facts = facts;
            this.date = date;
            this.schedule = schedule;
            this.limit = schedule.limitOn(date);
        }

        String predicate() {
            return rule.operator().sign() + " " + limit.text() + unit(limit, rule.unit());
        }

        Finding find(Verdict verdict, Message reason, Object... arguments) {
            return find(verdict, reason, Set.of(), arguments);
        }

        Finding find(Verdict verdict, Message reason, Set<String> open, Object... arguments) {
            Facts.@Nullable Entry entry = facts.entry(rule.metric());
            return new Finding(
                    rule,
                    region,
                    verdict,
                    null,
                    entry == null ? null : entry.fact(),
                    limit,
                    reason,
                    List.of(arguments),
                    List.copyOf(open),
                    entry == null ? null : entry.object(),
                    null);
        }
    }
}
