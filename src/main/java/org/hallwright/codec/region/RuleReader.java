package org.hallwright.codec.region;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hallwright.base.Problem;
import org.hallwright.region.Condition;
import org.hallwright.region.Confidence;
import org.hallwright.region.CountryGroup;
import org.hallwright.region.DateExpression;
import org.hallwright.region.Force;
import org.hallwright.region.Metric;
import org.hallwright.region.MetricUnit;
import org.hallwright.region.Operator;
import org.hallwright.region.Phase;
import org.hallwright.region.RegionMessage;
import org.hallwright.region.Rule;
import org.hallwright.region.RuleException;
import org.hallwright.region.Status;
import org.hallwright.region.Term;
import org.hallwright.region.Verdict;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Turns one rule object into a record; whatever cannot be read becomes a problem that names rule and field. */
final class RuleReader {

    private static final Pattern RELATIVE = Pattern.compile("([a-z]+)\\s*\\+\\s*(\\d{1,3})\\s*y");

    private final Map<String, Metric> metrics;
    private final Map<String, CountryGroup> groups;

    RuleReader(Map<String, Metric> metrics, Map<String, CountryGroup> groups) {
        this.metrics = metrics;
        this.groups = groups;
    }

    Rule read(JsonNode node, List<Problem> problems) {
        String id = node.path("id").asString("?");
        Fields fields = new Fields(node, id, problems);
        String metricId = fields.text("metric");
        Metric metric = metrics.get(metricId);
        String unit = fields.text("unit");
        Operator operator = operator(fields, "operator", fields.get("operator"));
        MetricUnit from = unitOf(metric, unit);
        if (fields.get("limit").isMissingNode()) {
            fields.error(RegionMessage.MISSING_FIELD, "limit");
        }
        if (fields.get("appliesWhen").isMissingNode()) {
            fields.error(RegionMessage.MISSING_FIELD, "appliesWhen");
        }
        MetricUnit own = metric == null ? null : metric.unit();
        // Limits are kept in the metric's unit; then so is the unit they are printed with.
        String kept = own != null && from != null && !from.equals(own) ? own.symbol() : unit;
        return new Rule(
                fields.text("id"),
                fields.text("title"),
                fields.text("domain"),
                metricId,
                operator,
                term(fields, "limit", fields.get("limit"), metric, from, operator),
                kept,
                condition(fields, "appliesWhen", fields.get("appliesWhen")),
                phases(fields, metric, from, operator),
                exceptions(fields),
                fields.word("severity", Force.values(), Force.GUIDELINE),
                fields.word("status", Status.values(), Status.IN_FORCE),
                new Rule.Citation(fields.text("instrument"), fields.text("article")),
                fields.textOr("inForce", ""),
                fields.date("inForceDate"),
                fields.textOr("conditionOf", ""),
                fields.word("confidence", Confidence.values(), Confidence.UNCERTAIN),
                fields.texts("sourceIds"),
                fields.textOr("note", ""));
    }

    private static @Nullable MetricUnit unitOf(@Nullable Metric metric, String unit) {
        MetricUnit own = metric == null ? null : metric.unit();
        return own == null ? null : own.sibling(unit);
    }

    private static Operator operator(Fields fields, String field, JsonNode node) {
        Operator operator = node.isString() ? Operator.of(node.stringValue()) : null;
        if (operator == null) {
            fields.error(
                    node.isMissingNode() ? RegionMessage.MISSING_FIELD : RegionMessage.UNKNOWN_WORD,
                    field,
                    node.toString());
            return Operator.REPORT;
        }
        return operator;
    }

    /** A limit; numbers stated in another unit than the metric's are converted to it. */
    private Term term(
            Fields fields,
            String field,
            JsonNode node,
            @Nullable Metric metric,
            @Nullable MetricUnit from,
            Operator operator) {
        if (node.isNull() || node.isMissingNode()) {
            return new Term.Unknown();
        }
        if (node.isBoolean()) {
            return new Term.Flag(node.booleanValue());
        }
        if (node.isNumber()) {
            if (metric != null && !metric.ranks().isEmpty()) {
                return new Term.Text(node.asString());
            }
            BigDecimal number = node.decimalValue();
            MetricUnit to = metric == null ? null : metric.unit();
            return new Term.Num((to == null || from == null ? number : to.convert(number, from)).doubleValue());
        }
        if (node.isArray()) {
            for (JsonNode value : node) {
                if (!value.isString()) {
                    fields.error(RegionMessage.WRONG_TYPE, field, value.toString());
                }
            }
            return new Term.Members(LawJson.texts(node));
        }
        if (node.isString()) {
            return text(fields, field, node.stringValue(), metric, operator);
        }
        fields.error(RegionMessage.WRONG_TYPE, field, node.toString());
        return new Term.Unknown();
    }

    private Term text(Fields fields, String field, String text, @Nullable Metric metric, Operator operator) {
        if (metric != null && metric.kind() == Metric.Kind.DATE) {
            LocalDate date = fields.parseDate(field, text);
            return date == null ? new Term.Unknown() : new Term.Day(date);
        }
        if (operator == Operator.SUBSET_OF || operator == Operator.IN || operator == Operator.NOT_IN) {
            CountryGroup group = groups.get(text);
            if (group == null) {
                fields.error(RegionMessage.UNKNOWN_GROUP, field, text);
                return new Term.Unknown();
            }
            return new Term.Group(group);
        }
        return new Term.Text(text);
    }

    Condition condition(Fields fields, String field, JsonNode node) {
        if (node.has("all") && node.size() == 1) {
            return new Condition.All(conditions(fields, field, node.get("all")));
        }
        if (node.has("any") && node.size() == 1) {
            return new Condition.Any(conditions(fields, field, node.get("any")));
        }
        if (node.has("not") && node.size() == 1) {
            return new Condition.Not(condition(fields, field, node.get("not")));
        }
        if (node.path("metric").isString() && node.has("operator") && node.has("value")) {
            String metricId = node.get("metric").stringValue();
            Metric metric = metrics.get(metricId);
            Operator operator = operator(fields, field, node.get("operator"));
            MetricUnit from = node.path("unit").isString()
                    ? conditionUnit(fields, field, metric, node.get("unit").stringValue())
                    : null;
            return new Condition.Test(
                    metricId, operator, term(fields, field, node.get("value"), metric, from, operator));
        }
        if (!node.isMissingNode()) {
            fields.error(RegionMessage.WRONG_TYPE, field, node.toString());
        }
        return new Condition.All(List.of());
    }

    private static @Nullable MetricUnit conditionUnit(
            Fields fields, String field, @Nullable Metric metric, String unit) {
        MetricUnit from = unitOf(metric, unit);
        if (from == null && metric != null) {
            fields.error(RegionMessage.WRONG_UNIT, field, unit, metric.id(), metric.unitSymbol());
        }
        return from;
    }

    private List<Condition> conditions(Fields fields, String field, JsonNode array) {
        List<Condition> parts = new ArrayList<>();
        if (!array.isArray()) {
            fields.error(RegionMessage.WRONG_TYPE, field, array.toString());
        }
        for (JsonNode part : array) {
            parts.add(condition(fields, field, part));
        }
        return parts;
    }

    private List<Phase> phases(Fields fields, @Nullable Metric metric, @Nullable MetricUnit from, Operator operator) {
        List<Phase> phases = new ArrayList<>();
        for (JsonNode row : fields.get("phaseIn")) {
            Term limit = row.has("limit") ? term(fields, "phaseIn", row.get("limit"), metric, from, operator) : null;
            String text = row.path("text").asString("");
            if (row.path("from").isString()) {
                DateExpression start = date(fields, row.get("from").stringValue());
                if (start != null) {
                    phases.add(new Phase.From(start, limit, text));
                }
            } else if (row.path("whenCommissionedFrom").isString()) {
                LocalDate start = fields.parseDate(
                        "phaseIn", row.get("whenCommissionedFrom").stringValue());
                if (start != null) {
                    phases.add(new Phase.CommissionedFrom(start, limit, text));
                }
            } else {
                fields.error(RegionMessage.WRONG_TYPE, "phaseIn", row.toString());
            }
        }
        return phases;
    }

    private static @Nullable DateExpression date(Fields fields, String text) {
        Matcher relative = RELATIVE.matcher(text.strip());
        if (relative.matches()) {
            for (DateExpression.Anchor anchor : DateExpression.Anchor.values()) {
                if (anchor.word().equals(relative.group(1))) {
                    return new DateExpression.After(anchor, Integer.parseInt(relative.group(2)));
                }
            }
        }
        LocalDate date = fields.parseDate("phaseIn", text);
        return date == null ? null : new DateExpression.On(date);
    }

    private List<RuleException> exceptions(Fields fields) {
        List<RuleException> exceptions = new ArrayList<>();
        for (JsonNode row : fields.get("exceptions")) {
            Fields own = fields;
            Verdict verdict = null;
            for (Verdict candidate : Verdict.values()) {
                if (candidate.name().equals(row.path("verdict").asString(""))) {
                    verdict = candidate;
                }
            }
            if (verdict == null || !row.has("when")) {
                own.error(RegionMessage.WRONG_TYPE, "exceptions", row.toString());
            } else {
                exceptions.add(new RuleException(condition(own, "exceptions", row.get("when")), verdict));
            }
        }
        return exceptions;
    }
}
