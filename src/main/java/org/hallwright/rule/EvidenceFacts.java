package org.hallwright.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.design.Evidence;
import org.hallwright.quantity.Range;
import org.hallwright.region.Metric;
import org.hallwright.region.MetricUnit;
import org.hallwright.region.Nearest;
import org.jspecify.annotations.Nullable;

/** Turns the evidence of a design into facts in the registry's units. */
public final class EvidenceFacts {

    private EvidenceFacts() {}

    /**
     * What a registry makes of a design's evidence.
     *
     * @param facts those that fit; of two for one metric the later one counts, an undated one least; words of a set
     *     that is spoken of one by one are added up
     * @param problems evidence that was left out: no such metric, another kind, another quantity
     */
    public record Reading(Facts facts, List<Problem> problems) {
        public Reading {
            problems = List.copyOf(problems);
        }
    }

    public static Reading of(List<Evidence> evidence, Map<String, Metric> registry) {
        List<Problem> problems = new ArrayList<>();
        Facts.Builder facts = Facts.builder();
        evidence.stream().sorted(Comparator.comparing(EvidenceFacts::day)).forEach(each -> {
            Metric metric = registry.get(each.metric());
            if (metric == null) {
                problems.add(Problem.error(
                        RuleMessage.FACTS_UNKNOWN_METRIC,
                        each.metric(),
                        each.metric(),
                        Nearest.to(each.metric(), registry.keySet())));
                return;
            }
            switch (fact(each, metric)) {
                case Outcome.Ok<Fact>(Fact fact, List<Problem> none) ->
                    facts.merge(metric.id(), fact, each.document().isEmpty() ? null : Said.name(each.document()));
                case Outcome.Failed<Fact>(List<Problem> why) -> problems.addAll(why);
            }
        });
        return new Reading(facts.build(), problems);
    }

    private static LocalDate day(Evidence evidence) {
        LocalDate date = evidence.date();
        return date == null ? LocalDate.MIN : date;
    }

    private static Outcome<Fact> fact(Evidence evidence, Metric metric) {
        return switch (evidence.value()) {
            case Evidence.Value.Number number when metric.kind() == Metric.Kind.NUMBER -> number(number, metric);
            case Evidence.Value.Flag(boolean flag)
            when metric.kind() == Metric.Kind.FLAG -> Outcome.ok(Fact.flag(flag));
            case Evidence.Value.Day(LocalDate day) when metric.kind() == Metric.Kind.DATE -> Outcome.ok(Fact.day(day));
            case Evidence.Value.Text(String text)
            when metric.kind() == Metric.Kind.CHOICE -> Outcome.ok(Fact.choice(text));
            case Evidence.Value.Words(List<String> words)
            when metric.kind() == Metric.Kind.SET ->
                Outcome.ok(metric.isSpokenOf() ? Fact.spokenOf(words) : Fact.members(words));
            case Evidence.Value other ->
                Outcome.failed(Problem.error(
                        RuleMessage.FACTS_WRONG_KIND,
                        metric.id(),
                        metric.id(),
                        metric.kind().name(),
                        other.toString()));
        };
    }

    private static Outcome<Fact> number(Evidence.Value.Number number, Metric metric) {
        MetricUnit to = metric.unit();
        @Nullable MetricUnit from = to == null ? null : number.unit().isEmpty() ? to : to.sibling(number.unit());
        if (to == null || from == null) {
            return Outcome.failed(Problem.error(
                    RuleMessage.FACTS_WRONG_UNIT,
                    metric.id(),
                    metric.id(),
                    metric.unitSymbol(),
                    number.unit(),
                    to == null ? "" : to.quantity()));
        }
        double low = convert(number.low(), from, to);
        double value = convert(number.value(), from, to);
        double high = convert(number.high(), from, to);
        if (low > value || value > high) {
            return Outcome.failed(Problem.error(
                    RuleMessage.FACTS_BAND_ORDER, metric.id(), metric.id(), low + " " + value + " " + high));
        }
        return Outcome.ok(Fact.number(new Range(low, value, high)));
    }

    private static double convert(double value, MetricUnit from, MetricUnit to) {
        return to.convert(BigDecimal.valueOf(value), from).doubleValue();
    }
}
