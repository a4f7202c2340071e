package org.hallwright.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hallwright.base.Message;
import org.hallwright.base.Problem;
import org.jspecify.annotations.Nullable;

/** Tests a rule against the registry and the list of sources. Every problem names the rule and the field. */
public final class RuleCheck {

    private final Map<String, Metric> metrics;
    private final Set<String> sources;
    private final List<Problem> problems = new ArrayList<>();

    private RuleCheck(Map<String, Metric> metrics, Set<String> sources) {
        this.metrics = metrics;
        this.sources = sources;
    }

    /** What is wrong with the rule; empty where nothing is. */
    public static List<Problem> problems(Rule rule, Map<String, Metric> metrics, Set<String> sources) {
        RuleCheck check = new RuleCheck(metrics, sources);
        check.predicate(rule);
        check.condition(rule, "appliesWhen", rule.appliesWhen());
        for (RuleException exception : rule.exceptions()) {
            check.condition(rule, "exceptions", exception.when());
        }
        check.phases(rule);
        check.documents(rule);
        return List.copyOf(check.problems);
    }

    private void predicate(Rule rule) {
        Metric metric = metrics.get(rule.metric());
        if (metric == null) {
            error(
                    RegionMessage.UNKNOWN_METRIC,
                    rule,
                    "metric",
                    rule.metric(),
                    Nearest.to(rule.metric(), metrics.keySet()));
            return;
        }
        unit(rule, metric);
        comparison(rule, "operator", "limit", metric, rule.operator(), rule.limit());
        reachable(rule, "limit", metric, rule.limit());
        for (Phase phase : rule.phases()) {
            Term limit = phase.limit();
            if (limit != null) {
                comparison(rule, "operator", "phaseIn", metric, rule.operator(), limit);
                reachable(rule, "phaseIn", metric, limit);
            }
        }
    }

    /** A quantity that is never negative cannot be below zero: such a rule fails whatever is designed. */
    private void reachable(Rule rule, String field, Metric metric, Term limit) {
        boolean neverNegative =
                metric.unitSymbol().equals("GWP") || metric.unitSymbol().equals("-");
        if (neverNegative && rule.operator() == Operator.LESS && limit instanceof Term.Num(double x) && x <= 0) {
            problems.add(Problem.warning(
                    RegionMessage.LIMIT_OUT_OF_REACH, place(rule, field), rule.id(), field, limit.text(), metric.id()));
        }
    }

    private void unit(Rule rule, Metric metric) {
        if (rule.unit().equals(metric.unitSymbol())) {
            return;
        }
        if (rule.operator() == Operator.REPORT) {
            // Nothing is compared, so the unit is only a label.
            problems.add(Problem.info(
                    RegionMessage.UNIT_NOT_COMPARED, place(rule, "unit"), rule.id(), "unit", rule.unit(), metric.id()));
            return;
        }
        boolean membership = metric.kind() == Metric.Kind.CHOICE && rule.unit().equals("set");
        MetricUnit unit = metric.unit();
        if (!membership && (unit == null || unit.sibling(rule.unit()) == null)) {
            error(RegionMessage.WRONG_UNIT, rule, "unit", rule.unit(), metric.id(), metric.unitSymbol());
        }
    }

    private void condition(Rule rule, String field, Condition condition) {
        switch (condition) {
            case Condition.All all -> all.parts().forEach(part -> condition(rule, field, part));
            case Condition.Any any -> any.parts().forEach(part -> condition(rule, field, part));
            case Condition.Not not -> condition(rule, field, not.part());
            case Condition.Test test -> {
                Metric metric = metrics.get(test.metric());
                if (metric == null) {
                    error(
                            RegionMessage.UNKNOWN_METRIC,
                            rule,
                            field,
                            test.metric(),
                            Nearest.to(test.metric(), metrics.keySet()));
                } else {
                    comparison(rule, field, field, metric, test.operator(), test.value());
                }
            }
        }
    }

    /** Whether operator, metric and limit can be compared at all. */
    private void comparison(
            Rule rule, String operatorField, String limitField, Metric metric, Operator operator, Term limit) {
        Metric.Kind kind = metric.kind();
        boolean ranked = kind == Metric.Kind.NUMBER
                || kind == Metric.Kind.DATE
                || (kind == Metric.Kind.CHOICE && !metric.ranks().isEmpty());
        boolean operatorFits = switch (operator) {
            case LESS, AT_MOST, GREATER, AT_LEAST -> ranked;
            case EQUAL, NOT_EQUAL -> kind != Metric.Kind.SET;
            case IN, NOT_IN -> kind == Metric.Kind.CHOICE;
            case SUBSET_OF, CONTAINS, CONTAINS_ANY -> kind == Metric.Kind.SET;
            case REPORT -> true;
        };
        if (!operatorFits) {
            error(RegionMessage.OPERATOR_DOES_NOT_FIT, rule, operatorField, operator.symbol(), metric.id());
            return;
        }
        if (operator != Operator.REPORT && !limitFits(metric, operator, limit)) {
            error(RegionMessage.LIMIT_DOES_NOT_FIT, rule, limitField, limit.text(), metric.id());
        }
    }

    private static boolean limitFits(Metric metric, Operator operator, Term limit) {
        return switch (limit) {
            case Term.Unknown unknown -> true;
            case Term.Num number -> metric.kind() == Metric.Kind.NUMBER;
            case Term.Flag flag -> metric.kind() == Metric.Kind.FLAG;
            case Term.Day day -> metric.kind() == Metric.Kind.DATE;
            case Term.Text text ->
                switch (metric.kind()) {
                    case CHOICE -> !operator.ranks() || metric.rankOf(text.value()) >= 0;
                    case SET -> operator == Operator.CONTAINS || operator == Operator.CONTAINS_ANY;
                    case NUMBER, FLAG, DATE -> false;
                };
            case Term.Members members ->
                operator == Operator.IN
                        || operator == Operator.NOT_IN
                        || operator == Operator.SUBSET_OF
                        || operator == Operator.CONTAINS
                        || operator == Operator.CONTAINS_ANY;
            case Term.Group group ->
                operator == Operator.IN || operator == Operator.NOT_IN || operator == Operator.SUBSET_OF;
        };
    }

    private void phases(Rule rule) {
        LocalDate lastFrom = null;
        LocalDate lastCommissioned = null;
        int lastYears = -1;
        for (Phase phase : rule.phases()) {
            switch (phase) {
                case Phase.From(DateExpression.On(LocalDate date), Term limit, String text) -> {
                    order(rule, lastFrom, date);
                    lastFrom = date;
                }
                case Phase.From(DateExpression.After after, Term limit, String text) -> {
                    if (after.years() <= lastYears) {
                        error(RegionMessage.PHASES_OUT_OF_ORDER, rule, "phaseIn", after.text());
                    }
                    lastYears = after.years();
                    anchor(rule, after);
                }
                case Phase.CommissionedFrom(LocalDate start, Term limit, String text) -> {
                    order(rule, lastCommissioned, start);
                    lastCommissioned = start;
                    anchor(rule, new DateExpression.After(DateExpression.Anchor.COMMISSIONING, 0));
                }
            }
        }
    }

    private void order(Rule rule, @Nullable LocalDate before, LocalDate date) {
        if (before != null && !before.isBefore(date)) {
            error(RegionMessage.PHASES_OUT_OF_ORDER, rule, "phaseIn", date.toString());
        }
    }

    private void anchor(Rule rule, DateExpression.After after) {
        String metric = after.anchor().metric();
        if (!metrics.containsKey(metric)) {
            error(RegionMessage.UNKNOWN_METRIC, rule, "phaseIn", metric, Nearest.to(metric, metrics.keySet()));
        }
    }

    private void documents(Rule rule) {
        if (rule.sources().isEmpty()) {
            error(RegionMessage.NO_SOURCE, rule, "sourceIds");
        }
        for (String source : rule.sources()) {
            if (!sources.contains(source)) {
                error(RegionMessage.MISSING_SOURCE, rule, "sourceIds", source);
            }
        }
    }

    private void error(Message message, Rule rule, String field, Object... details) {
        List<Object> arguments = new ArrayList<>(List.of(rule.id(), field));
        arguments.addAll(List.of(details));
        problems.add(Problem.error(message, place(rule, field), arguments.toArray()));
    }

    private static String place(Rule rule, String field) {
        return rule.id() + "/" + field;
    }
}
