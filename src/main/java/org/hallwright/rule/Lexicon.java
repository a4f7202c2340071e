package org.hallwright.rule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.hallwright.base.Message;
import org.hallwright.base.Texts;
import org.hallwright.engine.explain.Explanation;
import org.hallwright.engine.explain.Figure;
import org.hallwright.quantity.Range;
import org.hallwright.quantity.Unit;
import org.hallwright.region.Condition;
import org.hallwright.region.Conflict;
import org.hallwright.region.Metric;
import org.hallwright.region.Operator;
import org.hallwright.region.Rule;
import org.hallwright.region.Term;
import org.jspecify.annotations.Nullable;

/** Words findings in a language: metrics by their names, numbers with their units, limits in words. */
public final class Lexicon {

    private static final int FEWEST_DIGITS = 3;
    private static final int MOST_DIGITS = 6;

    private final Map<String, Metric> metrics;

    public Lexicon(Map<String, Metric> metrics) {
        this.metrics = metrics;
    }

    /** The sentence, every part of it in words of the language. */
    String say(Message message, Locale locale, List<Object> arguments) {
        List<Object> worded = new ArrayList<>(arguments.size());
        for (Object argument : arguments) {
            worded.add(argument instanceof Said said ? words(said, locale) : argument);
        }
        return Texts.of(message, locale, worded);
    }

    private String words(Said said, Locale locale) {
        return switch (said) {
            case Said.Names(List<String> ids) ->
                ids.stream().map(id -> name(id, locale)).collect(Collectors.joining(", "));
            case Said.Value(String metric, Fact fact, Term limit) -> value(metric, fact, limit, locale);
            case Said.Bound(String metric, Operator operator, Term limit) -> bound(metric, operator, limit, locale);
            case Said.Where(Condition condition) -> where(condition, locale);
            case Said.Driver(Figure figure) -> {
                Figure leaf = Explanation.driver(figure);
                yield leaf.object().isEmpty() ? leaf.id() : leaf.id() + " (" + leaf.object() + ")";
            }
            case Said.Gap(String metric, Operator operator, Double margin) -> gap(metric, operator, margin, locale);
        };
    }

    /** What a metric is called: in the language where the program knows it, else as its pack says; other words stay. */
    public String name(String id, Locale locale) {
        Metric metric = metrics.get(id);
        return metric == null ? id : Texts.label("metric." + id, locale, metric::name);
    }

    /** What a value of a metric is called, such as a certificate; one that the program has no words for stays as it is. */
    String word(String metric, String value, Locale locale) {
        return Texts.label("metric." + metric + "." + value, locale, () -> name(value, locale));
    }

    /** What a field of law is called, such as "heat reuse"; a pack may bring one that the program has no name for. */
    public static String domain(String id, Locale locale) {
        return Texts.label("domain." + id, locale, () -> id.replace('-', ' '));
    }

    /** The title of a rule: in the language where the program knows the pack's title, else as its pack words it. */
    public static String title(Rule rule, Locale locale) {
        return title(rule.id(), rule.title(), locale);
    }

    /** The title of a conflict of rules, as that of a rule. */
    public static String title(Conflict conflict, Locale locale) {
        return title(conflict.id(), conflict.title(), locale);
    }

    /** A pack that words a title otherwise may mean something else: its words are quoted rather than our translation. */
    private static String title(String id, String own, Locale locale) {
        String key = "rules." + id;
        return Texts.label(key, Locale.ROOT).equals(own) ? Texts.label(key, locale) : own;
    }

    /** A fact with its unit; a question mark where nothing is known. */
    String value(String metric, @Nullable Fact fact, Term limit, Locale locale) {
        String unit = unit(metric);
        return switch (fact) {
            case null -> "?";
            case Fact.Num(Range r) when r.isExact() -> number(r.value(), limit, locale) + unit;
            case Fact.Num(Range r) -> number(r.low(), limit, locale) + "–" + number(r.high(), limit, locale) + unit;
            case Fact.Extent(Range min, Range max) ->
                Texts.of(
                        RuleMessage.FROM_TO,
                        locale,
                        number(min.low(), limit, locale),
                        number(max.high(), limit, locale) + unit);
            case Fact.Flag(boolean flag) -> flag(flag, locale);
            case Fact.Members set ->
                set.values().isEmpty() ? Texts.of(RuleMessage.NONE, locale) : list(metric, set.values(), locale);
            case Fact.Day d -> d.text();
            case Fact.Choice c -> word(metric, c.value(), locale);
        };
    }

    /** Of a long set only what the limit speaks of. */
    private static List<String> named(Fact.Members set, Term limit) {
        return switch (limit) {
            case Term.Text(String word) ->
                set.values().stream().filter(word::equalsIgnoreCase).toList();
            case Term.Members(List<String> words) ->
                set.values().stream()
                        .filter(value -> words.stream().anyMatch(value::equalsIgnoreCase))
                        .toList();
            default -> set.values();
        };
    }

    /** What is asked, in words: "at most 1.2". */
    String bound(String metric, Operator operator, Term limit, Locale locale) {
        String term = term(metric, limit, locale);
        boolean date = limit instanceof Term.Day;
        Message message = switch (operator) {
            case LESS -> date ? RuleMessage.BOUND_BEFORE : RuleMessage.BOUND_BELOW;
            case AT_MOST -> date ? RuleMessage.BOUND_UNTIL : RuleMessage.BOUND_AT_MOST;
            case GREATER -> date ? RuleMessage.BOUND_AFTER : RuleMessage.BOUND_ABOVE;
            case AT_LEAST -> date ? RuleMessage.BOUND_FROM : RuleMessage.BOUND_AT_LEAST;
            case NOT_EQUAL -> RuleMessage.BOUND_NOT;
            case IN -> RuleMessage.BOUND_ONE_OF;
            case NOT_IN -> RuleMessage.BOUND_NONE_OF;
            case SUBSET_OF -> RuleMessage.BOUND_ONLY;
            case CONTAINS_ANY -> RuleMessage.BOUND_ONE_OF;
            case EQUAL, CONTAINS, REPORT -> null;
        };
        return message == null ? term : Texts.of(message, locale, term);
    }

    private String where(Condition condition, Locale locale) {
        return switch (condition) {
            case Condition.All(List<Condition> parts) -> joined(parts, RuleMessage.AND, locale);
            case Condition.Any(List<Condition> parts) -> joined(parts, RuleMessage.OR, locale);
            case Condition.Not(Condition part) -> Texts.of(RuleMessage.NOT, locale, where(part, locale));
            case Condition.Test(String metric, Operator operator, Term value) ->
                name(metric, locale) + ": " + bound(metric, operator, value, locale);
        };
    }

    private String joined(List<Condition> parts, RuleMessage word, Locale locale) {
        return parts.stream()
                .map(part -> part instanceof Condition.Test || parts.size() == 1
                        ? where(part, locale)
                        : "(" + where(part, locale) + ")")
                .collect(Collectors.joining(" " + Texts.of(word, locale) + " "));
    }

    private String gap(String metric, Operator operator, @Nullable Double margin, Locale locale) {
        if (margin == null || margin == 0) {
            return "";
        }
        String size = number(Math.abs(margin), new Term.Unknown(), locale) + difference(unit(metric));
        boolean ceiling = operator == Operator.LESS || operator == Operator.AT_MOST;
        return " ("
                + Texts.of(
                        margin > 0
                                ? RuleMessage.GAP_SPARE
                                : ceiling ? RuleMessage.GAP_TOO_HIGH : RuleMessage.GAP_TOO_LOW,
                        locale,
                        size)
                + ")";
    }

    /** A difference of temperatures is in kelvin (BIPM SI Brochure, 2.3.1), one of levels in plain decibels. */
    private static String difference(String unit) {
        return switch (unit) {
            case " °C" -> " K";
            case " dB(A)" -> " dB";
            default -> unit;
        };
    }

    private String term(String metric, Term limit, Locale locale) {
        return switch (limit) {
            case Term.Num(double x) -> number(x, limit, locale) + unit(metric);
            case Term.Flag(boolean flag) -> flag(flag, locale);
            case Term.Members(List<String> words) -> list(metric, words, locale);
            case Term.Text(String text) -> word(metric, text, locale);
            case Term.Day d -> d.text();
            case Term.Group g -> g.text();
            case Term.Unknown u -> "?";
        };
    }

    private String list(String metric, List<String> words, Locale locale) {
        return words.stream().map(word -> word(metric, word, locale)).collect(Collectors.joining(", "));
    }

    private static String flag(boolean flag, Locale locale) {
        return Texts.of(flag ? RuleMessage.YES : RuleMessage.NO, locale);
    }

    /** The unit as a reader writes it, with a space before it; nothing for a share, an index or a word. */
    private String unit(String id) {
        Metric metric = metrics.get(id);
        if (metric == null || metric.unit() == null) {
            return "";
        }
        return switch (metric.unitSymbol()) {
            case "-", "GWP" -> "";
            case "degC" -> " °C";
            default -> " " + Unit.printed(metric.unitSymbol());
        };
    }

    /** Three digits where they say enough; more, up to six, where three would hide on which side of the limit it lies. */
    private static String number(double value, Term limit, Locale locale) {
        for (int digits = FEWEST_DIGITS; digits < MOST_DIGITS; digits++) {
            double rounded = rounded(value, digits);
            if (!(limit instanceof Term.Num(double x)) || Double.compare(rounded, x) == Double.compare(value, x)) {
                return print(rounded, locale);
            }
        }
        return print(rounded(value, MOST_DIGITS), locale);
    }

    /** Whole numbers of four and more digits keep all that stand before the point. */
    private static double rounded(double value, int digits) {
        int whole = (int) Math.max(0, Math.ceil(Math.log10(Math.abs(value) + 1)));
        return new BigDecimal(value, new MathContext(Math.max(digits, whole))).doubleValue();
    }

    private static String print(double value, Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(MOST_DIGITS);
        return format.format(value + 0.0);
    }
}
