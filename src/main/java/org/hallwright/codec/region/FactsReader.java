package org.hallwright.codec.region;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.base.Severity;
import org.hallwright.quantity.QuantityText;
import org.hallwright.quantity.Range;
import org.hallwright.region.Metric;
import org.hallwright.region.MetricUnit;
import org.hallwright.region.Nearest;
import org.hallwright.rule.Fact;
import org.hallwright.rule.Facts;
import org.hallwright.rule.RuleMessage;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads a flat JSON object of metric id → value. A value is a number, text, boolean, date or list; or an object with
 * {@code value} and perhaps {@code unit}; a band has {@code low} and {@code high} (perhaps {@code value} too) and may
 * name the input that decides it in {@code decidedBy}; an extent, all of which occurs, has {@code min} and {@code max}.
 * {@code null} is unknown.
 */
public final class FactsReader {

    private static final Pattern QUANTITY =
            Pattern.compile("([-+]?(?:\\d[\\d.,' \\u00a0\\u202f]*|[.,]\\d+)(?:[eE][-+]?\\d{1,3})?)\\s*(\\S.*)?");
    /** A year, a month or a day; what is behind a day (its time) does not matter to any rule. */
    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2})(?:T.*)?)?)?");
    /** Words of a set in one text. */
    private static final Pattern BETWEEN_MEMBERS = Pattern.compile("[;,]");

    private final Map<String, Metric> registry;
    private final List<Problem> problems = new ArrayList<>();

    private FactsReader(Map<String, Metric> registry) {
        this.registry = registry;
    }

    /** The facts of a file; every problem is listed, not the first alone. */
    public static Outcome<Facts> read(byte[] json, Map<String, Metric> registry) {
        return switch (LawJson.read(json, "facts")) {
            case Outcome.Failed<JsonNode>(List<Problem> why) -> Outcome.failed(why);
            case Outcome.Ok<JsonNode>(JsonNode root, List<Problem> none) -> new FactsReader(registry).facts(root);
        };
    }

    /** The fact that a text stands for, as in a cell of a worksheet; members of a set are parted by semicolons. */
    static Outcome<Facts> cell(Metric metric, String text, String unit) {
        FactsReader reader = new FactsReader(Map.of(metric.id(), metric));
        Facts.Builder facts = Facts.builder();
        Fact fact = reader.fromText(metric, text, unit.isEmpty() ? metric.unitSymbol() : unit);
        if (fact != null) {
            facts.put(metric.id(), fact);
        }
        return reader.outcome(facts);
    }

    static Outcome<Facts> tree(JsonNode root, Map<String, Metric> registry) {
        return new FactsReader(registry).facts(root);
    }

    private Outcome<Facts> facts(JsonNode root) {
        if (!root.isObject()) {
            return Outcome.failed(Problem.error(
                    RuleMessage.FACTS_UNREADABLE, "", root.getNodeType().name()));
        }
        Facts.Builder facts = Facts.builder();
        root.properties().forEach(entry -> {
            Metric metric = registry.get(entry.getKey());
            if (metric == null) {
                error(
                        RuleMessage.FACTS_UNKNOWN_METRIC,
                        entry.getKey(),
                        entry.getKey(),
                        Nearest.to(entry.getKey(), registry.keySet()));
            } else {
                put(metric, entry.getValue(), facts);
            }
        });
        return outcome(facts);
    }

    private Outcome<Facts> outcome(Facts.Builder facts) {
        boolean failed = problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
        return failed ? Outcome.failed(problems) : Outcome.ok(facts.build(registry), problems);
    }

    private void put(Metric metric, JsonNode node, Facts.Builder facts) {
        if (node.isNull()) {
            return;
        }
        if (!node.isObject()) {
            add(metric, value(metric, node, metric.unitSymbol()), null, null, facts);
            return;
        }
        String unit = node.path("unit").asString(metric.unitSymbol());
        String object = node.path("object").isString() ? node.get("object").stringValue() : null;
        String decidedBy =
                node.path("decidedBy").isString() ? node.get("decidedBy").stringValue() : null;
        Fact fact;
        if (node.path("low").isNumber() && node.path("high").isNumber()) {
            fact = band(metric, node, unit);
        } else if (node.path("min").isNumber() && node.path("max").isNumber()) {
            fact = extent(metric, node, unit);
        } else if (node.has("value")) {
            if (node.get("value").isNull()) {
                return;
            }
            fact = value(metric, node.get("value"), unit);
        } else {
            wrongKind(metric, node.toString());
            return;
        }
        add(metric, fact, object, decidedBy, facts);
    }

    private static void add(
            Metric metric,
            @Nullable Fact fact,
            @Nullable String object,
            @Nullable String decidedBy,
            Facts.Builder facts) {
        if (fact != null) {
            facts.put(metric.id(), fact, object, decidedBy);
        }
    }

    private @Nullable Fact value(Metric metric, JsonNode node, String unit) {
        if (node.isNumber()) {
            if (metric.kind() == Metric.Kind.CHOICE && !metric.ranks().isEmpty()) {
                return choice(metric, rank(metric, node.asString()));
            }
            Double number = number(metric, node.decimalValue(), unit);
            return number == null ? null : Fact.number(number);
        }
        if (node.isBoolean() && metric.kind() == Metric.Kind.FLAG) {
            return Fact.flag(node.booleanValue());
        }
        if (node.isString()) {
            return fromText(metric, node.stringValue(), unit);
        }
        if (node.isArray() && metric.kind() == Metric.Kind.SET) {
            List<String> members = new ArrayList<>();
            for (JsonNode member : node) {
                if (!member.isString()) {
                    return wrongKind(metric, node.toString());
                }
                members.add(member.stringValue().strip());
            }
            return Fact.members(members);
        }
        return wrongKind(metric, node.toString());
    }

    private @Nullable Fact fromText(Metric metric, String text, String unit) {
        String stripped = text.strip();
        return switch (metric.kind()) {
            case NUMBER -> quantity(metric, stripped, unit);
            case CHOICE -> stripped.isEmpty() ? wrongKind(metric, text) : choice(metric, rank(metric, stripped));
            case DATE -> date(metric, stripped);
            case FLAG ->
                switch (stripped.toLowerCase(Locale.ROOT)) {
                    case "true" -> Fact.flag(true);
                    case "false" -> Fact.flag(false);
                    default -> wrongKind(metric, text);
                };
            case SET -> {
                List<String> members = new ArrayList<>();
                for (String part : BETWEEN_MEMBERS.split(stripped, -1)) {
                    if (!part.isBlank()) {
                        members.add(part.strip());
                    }
                }
                yield Fact.members(members);
            }
        };
    }

    /** A month or a year is a date that is not known to the day: any day of it. */
    private @Nullable Fact date(Metric metric, String text) {
        Matcher matcher = DATE.matcher(text);
        if (!matcher.matches()) {
            return wrongKind(metric, text);
        }
        try {
            int year = Integer.parseInt(matcher.group(1));
            if (matcher.group(2) == null) {
                return new Fact.Day(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
            }
            YearMonth month = YearMonth.of(year, Integer.parseInt(matcher.group(2)));
            return matcher.group(3) == null
                    ? new Fact.Day(month.atDay(1), month.atEndOfMonth())
                    : Fact.day(LocalDate.of(year, month.getMonth(), Integer.parseInt(matcher.group(3))));
        } catch (DateTimeException e) {
            return wrongKind(metric, text);
        }
    }

    /** Tiers are counted in Roman and in Arabic figures; the registry's own spelling is kept. */
    private static String rank(Metric metric, String value) {
        if (metric.rankOf(value) >= 0 || metric.rankOf("I") < 0) {
            return value;
        }
        return switch (value) {
            case "1" -> "I";
            case "2" -> "II";
            case "3" -> "III";
            case "4" -> "IV";
            default -> value;
        };
    }

    private Fact choice(Metric metric, String value) {
        List<String> usual = metric.ranks().isEmpty() ? metric.choices() : metric.ranks();
        if (!usual.isEmpty() && usual.stream().noneMatch(value::equalsIgnoreCase)) {
            problems.add(Problem.warning(
                    RuleMessage.FACTS_UNUSUAL_CHOICE, "/" + metric.id(), metric.id(), value, String.join(", ", usual)));
        }
        return Fact.choice(value);
    }

    /** A number with its own unit behind it, as planners type it: "12.5 MW", "12,5 MW", "1,250 kW". */
    private @Nullable Fact quantity(Metric metric, String text, String unit) {
        Matcher matcher = QUANTITY.matcher(text);
        Optional<BigDecimal> number = matcher.matches() ? QuantityText.decimal(matcher.group(1)) : Optional.empty();
        if (number.isEmpty()) {
            return wrongKind(metric, text);
        }
        String own = matcher.group(2);
        Double value = number(metric, number.get(), own == null ? unit : own.strip());
        return value == null ? null : Fact.number(value);
    }

    private @Nullable Fact band(Metric metric, JsonNode node, String unit) {
        JsonNode middle = node.path("value");
        Double low = number(metric, node.get("low").decimalValue(), unit);
        Double high = low == null ? null : number(metric, node.get("high").decimalValue(), unit);
        if (low == null || high == null) {
            return null;
        }
        Double value =
                middle.isNumber() ? number(metric, middle.decimalValue(), unit) : Double.valueOf((low + high) / 2);
        if (value == null || low > value || value > high) {
            return order(metric, node);
        }
        return Fact.number(new Range(low, value, high));
    }

    private @Nullable Fact extent(Metric metric, JsonNode node, String unit) {
        Double min = number(metric, node.get("min").decimalValue(), unit);
        Double max = min == null ? null : number(metric, node.get("max").decimalValue(), unit);
        if (min == null || max == null) {
            return null;
        }
        return min > max ? order(metric, node) : Fact.extent(min, max);
    }

    private @Nullable Fact order(Metric metric, JsonNode node) {
        error(RuleMessage.FACTS_BAND_ORDER, metric.id(), metric.id(), node.toString());
        return null;
    }

    /** The number in the metric's unit, or null after saying why not. */
    private @Nullable Double number(Metric metric, BigDecimal number, String unit) {
        MetricUnit to = metric.unit();
        if (metric.kind() != Metric.Kind.NUMBER || to == null) {
            wrongKind(metric, number.toPlainString());
            return null;
        }
        MetricUnit from = to.sibling(unit);
        if (from == null) {
            error(RuleMessage.FACTS_WRONG_UNIT, metric.id(), metric.id(), to.symbol(), unit, to.quantity());
            return null;
        }
        double value = to.convert(number, from).doubleValue();
        if (!Double.isFinite(value)) {
            wrongKind(metric, number.toString());
            return null;
        }
        return value;
    }

    private @Nullable Fact wrongKind(Metric metric, String found) {
        String needed = switch (metric.kind()) {
            case NUMBER -> "number (" + metric.unitSymbol() + ")";
            case FLAG -> "true | false";
            case DATE -> "2027-01-01";
            case CHOICE -> metric.choices().isEmpty() ? "text" : String.join(" | ", metric.choices());
            case SET -> "[\"…\"]";
        };
        error(RuleMessage.FACTS_WRONG_KIND, metric.id(), metric.id(), needed, found);
        return null;
    }

    private void error(RuleMessage message, String metric, Object... arguments) {
        problems.add(Problem.error(message, "/" + metric, arguments));
    }
}
