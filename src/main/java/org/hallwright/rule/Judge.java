package org.hallwright.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hallwright.base.Message;
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
    private final Lexicon lexicon;

    Judge(Map<String, Metric> metrics) {
        this.metrics = metrics;
        this.comparison = new Comparison(metrics);
        this.lexicon = new Lexicon(metrics);
    }

    Finding judge(Rule rule, String region, Facts facts, LocalDate date) {
        Case c = new Case(rule, region, facts, date, Schedule.of(rule, facts), lexicon);
        Truth applies = comparison.holds(rule.appliesWhen(), facts);
        if (applies == Truth.FALSE) {
            Condition cause = falsePart(rule.appliesWhen(), facts);
            return c.find(
                    Verdict.NOT_APPLICABLE, RuleMessage.DOES_NOT_APPLY, new Said.Where(cause), actual(cause, facts));
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
            return c.find(Verdict.NEEDS_EVIDENCE, RuleMessage.APPLIES_UNKNOWN, open, names(open));
        }
        if (rule.operator() == Operator.REPORT) {
            return c.find(Verdict.REPORT, RuleMessage.TO_REPORT, Said.name(rule.metric()), c.value());
        }
        return decide(c);
    }

    /** The rule applies and is law: exceptions first, then limit and value. */
    private Finding decide(Case c) {
        Set<String> openException = new LinkedHashSet<>();
        for (RuleException exception : c.rule.exceptions()) {
            Truth holds = comparison.holds(exception.when(), c.facts);
            if (holds == Truth.TRUE) {
                return c.find(exception.verdict(), RuleMessage.EXCEPTION, new Said.Where(exception.when()));
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
                    Said.name(c.rule.metric()),
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
            return c.find(Verdict.NEEDS_EVIDENCE, message, open, Said.name(metricId), c.bound());
        }
        String missingDate = c.schedule.missing();
        if (missingDate != null && !metBy(c, fact, c.schedule.candidates())) {
            return c.find(
                    Verdict.NEEDS_EVIDENCE, RuleMessage.DATE_UNKNOWN, Set.of(missingDate), Said.name(missingDate));
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
            return c.find(Verdict.REPORT, RuleMessage.DECLARED, c.bound());
        }
        Schedule.Step next = c.schedule.nextChange(c.date);
        if (next != null) {
            Truth later = comparison.compare(c.rule.metric(), fact, c.rule.operator(), next.limit(), c.facts);
            Finding.Later tightening = new Finding.Later(next.from(), next.limit(), later == Truth.FALSE);
            Finding finding = later == Truth.FALSE
                    ? c.compared(
                            Verdict.PASS,
                            RuleMessage.MET_UNTIL,
                            new Said.Bound(c.rule.metric(), c.rule.operator(), next.limit()),
                            next.from().toString())
                    : c.compared(Verdict.PASS, RuleMessage.MET);
            return finding.withLater(tightening);
        }
        LocalDate first = c.schedule.first();
        return first != null && c.date.isBefore(first)
                ? c.compared(Verdict.PASS, RuleMessage.MET_BEFORE_START, first.toString())
                : c.compared(Verdict.PASS, RuleMessage.MET);
    }

    private Finding missed(Case c, Fact fact, Set<String> openException) {
        if (!openException.isEmpty()) {
            return c.compared(Verdict.NEEDS_EVIDENCE, RuleMessage.EXCEPTION_OPEN, openException, names(openException));
        }
        LocalDate first = c.schedule.first();
        if (first != null && c.date.isBefore(first)) {
            return c.compared(Verdict.FUTURE_FAIL, RuleMessage.MISSED_LATER, first.toString())
                    .withFutureDate(first);
        }
        List<String> missing = Comparison.missing(fact, c.limit);
        return switch (c.rule.force()) {
            case GUIDELINE -> c.compared(Verdict.WARN, RuleMessage.MISSED_GUIDELINE);
            case REPORTING_DUTY ->
                c.find(Verdict.FAIL, RuleMessage.NOT_DECLARED, missing.isEmpty() ? c.bound() : new Said.Names(missing));
            case LEGAL_PROHIBITION, PERMIT_CONDITION ->
                switch (c.rule.operator()) {
                    case CONTAINS ->
                        c.find(Verdict.FAIL, RuleMessage.LACKS, Said.name(c.rule.metric()), new Said.Names(missing));
                    case CONTAINS_ANY ->
                        c.find(
                                Verdict.FAIL,
                                RuleMessage.LACKS_ANY,
                                Said.name(c.rule.metric()),
                                new Said.Names(missing));
                    case LESS, AT_MOST, GREATER, AT_LEAST, EQUAL, NOT_EQUAL, IN, NOT_IN, SUBSET_OF, REPORT ->
                        c.compared(Verdict.FAIL, RuleMessage.MISSED);
                };
        };
    }

    /** The value is known but cannot be held against the limit for certain: a band, an open set, a place of an open list. */
    private Finding undetermined(Case c, Fact fact) {
        String metric = c.rule.metric();
        Facts.Entry entry = c.facts.entry(metric);
        Said decidedBy = entry == null || entry.decidedBy() == null ? Said.name(metric) : entry.decidedBy();
        if ((fact instanceof Fact.Num || fact instanceof Fact.Extent) && c.limit instanceof Term.Num) {
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
                    new Said.Bound(metric, Operator.EQUAL, c.limit),
                    c.value(),
                    decidedBy);
        }
        if (fact instanceof Fact.Members
                && (c.rule.operator() == Operator.CONTAINS || c.rule.operator() == Operator.CONTAINS_ANY)) {
            return c.find(
                    Verdict.NEEDS_EVIDENCE,
                    metric.equals("reported_kpis") ? RuleMessage.NOT_YET_DECLARED : RuleMessage.NOT_SPOKEN_OF,
                    Set.of(metric),
                    Said.name(metric),
                    new Said.Names(Comparison.missing(fact, c.limit)));
        }
        Set<String> open = new LinkedHashSet<>();
        if (c.limit instanceof Term.Group(CountryGroup group)) {
            group.conditional().values().forEach(when -> open.addAll(open(when, c.facts)));
        }
        if (open.isEmpty()) {
            open.add(metric);
        }
        return c.compared(Verdict.NEEDS_EVIDENCE, RuleMessage.UNDETERMINED, open, names(open));
    }

    private static Said names(Set<String> ids) {
        return new Said.Names(List.copyOf(ids));
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

    /** What stands against a condition: the value of the one metric it tests, or of each of several. */
    private static Said actual(Condition condition, Facts facts) {
        if (condition instanceof Condition.Test test) {
            return new Said.Value(test.metric(), facts.get(test.metric()), test.value());
        }
        return new Said.Where(new Condition.Not(condition));
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
        private final Lexicon lexicon;

        Case(Rule rule, String region, Facts facts, LocalDate date, Schedule schedule, Lexicon lexicon) {
            this.rule = rule;
            this.region = region;
            this.facts = facts;
            this.date = date;
            this.schedule = schedule;
            this.limit = schedule.limitOn(date);
            this.lexicon = lexicon;
        }

        Said value() {
            return new Said.Value(rule.metric(), facts.get(rule.metric()), limit);
        }

        Said bound() {
            return new Said.Bound(rule.metric(), rule.operator(), limit);
        }

        /** A sentence that begins with metric, value, limit and margin. */
        Finding compared(Verdict verdict, Message reason, Object... more) {
            return compared(verdict, reason, Set.of(), more);
        }

        Finding compared(Verdict verdict, Message reason, Set<String> open, Object... more) {
            Double margin = Finding.margin(rule.operator(), facts.get(rule.metric()), limit);
            List<Object> arguments = new ArrayList<>();
            arguments.add(Said.name(rule.metric()));
            arguments.add(value());
            arguments.add(bound());
            arguments.add(new Said.Gap(rule.metric(), rule.operator(), margin));
            arguments.addAll(List.of(more));
            return find(verdict, reason, open, arguments.toArray());
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
                    null,
                    lexicon);
        }
    }
}
