package org.hallwright.report.content;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hallwright.base.Message;
import org.hallwright.base.Problem;
import org.hallwright.base.Texts;
import org.hallwright.catalog.Catalog;
import org.hallwright.catalog.RackType;
import org.hallwright.engine.explain.Figure;
import org.hallwright.quantity.Dimension;
import org.hallwright.quantity.MoneyUnit;
import org.hallwright.quantity.QuantityText;
import org.hallwright.quantity.Range;
import org.hallwright.quantity.Unit;
import org.hallwright.region.Verdict;
import org.hallwright.report.Block.Tone;
import org.hallwright.report.Cell;

/** Words and numbers of one language, in the units that suit their size. */
final class Prints {

    /** Money is printed in it. */
    private static final double MILLION = 1e6;

    private final Locale locale;

    private final MoneyUnit money;

    /** @param money in which sums are told */
    Prints(Locale locale, MoneyUnit money) {
        this.locale = locale;
        this.money = money;
    }

    /** "million EUR". */
    String millions() {
        return t("million") + " " + money.code();
    }

    /** An amount of US dollars in {@link #millions}. */
    double millions(double usd) {
        return usd * money.perUsd() / MILLION;
    }

    /** How a unit is written in the design's money. */
    String symbol(Unit unit) {
        return unit == Unit.COUNT ? "" : money.printed(unit);
    }

    /** The number to print before {@link #symbol}. */
    Range in(Range si, Unit unit) {
        return money.fromSi(si, unit);
    }

    Locale locale() {
        return locale;
    }

    /** The text of a key of the {@code report} bundle, given without its room. */
    String t(String key, Object... arguments) {
        return Texts.of((Message) () -> "report." + key, locale, arguments);
    }

    String of(Problem problem) {
        return Texts.of(problem, locale);
    }

    String number(double value) {
        return QuantityText.number(value, locale);
    }

    String count(long value) {
        return String.format(locale, "%,d", value);
    }

    /** A share of 0 to 1 as a percentage with at most one decimal. */
    String percent(double share) {
        return number(Math.round(share * 1000) / 10.0) + " %";
    }

    /** Value with the unit that suits its size; "?" where it is not known. */
    String value(Figure figure) {
        Range range = figure.range();
        return range == null ? "?" : print(range.value(), figure.unit());
    }

    /** Low and high end in the unit of {@link #value}; empty for an exact or unknown figure. */
    String band(Figure figure) {
        Range range = figure.range();
        if (range == null || range.isExact()) {
            return "";
        }
        return band(range.low(), range.value(), range.high(), figure.unit());
    }

    String band(double low, double value, double high, Unit of) {
        Unit unit = suited(value, of);
        double scale = scale(unit, money.fromSi(value, unit));
        String from = number(money.fromSi(low, unit) / scale);
        String to = number(money.fromSi(high, unit) / scale);
        return from.equals(to) ? "" : from + "–" + to;
    }

    String print(double si, Unit of) {
        Unit unit = suited(si, of);
        double value = money.fromSi(si, unit);
        double scale = scale(unit, value);
        String mark = scale == 1e9 ? "billion" : scale == 1e6 ? "million" : scale == 1e3 ? "thousand" : "";
        return (number(value / scale) + (mark.isEmpty() ? "" : " " + t(mark)) + " " + symbol(unit)).stripTrailing();
    }

    private static double scale(Unit unit, double value) {
        double a = Math.abs(value);
        return switch (unit.dimension()) {
            case MONEY, MONEY_PER_TIME, TOKEN_RATE, TOKENS_PER_ENERGY ->
                a >= 1e9 ? 1e9 : a >= 1e6 ? 1e6 : a >= 1e5 ? 1e3 : 1;
            default -> 1;
        };
    }

    private static Unit suited(double si, Unit unit) {
        double a = Math.abs(si);
        return switch (unit.dimension()) {
            case POWER -> a >= 1e6 ? Unit.MW : a >= 1e3 ? Unit.KW : Unit.W;
            case APPARENT_POWER -> a >= 1e6 ? Unit.MVA : a >= 1e3 ? Unit.KVA : Unit.VA;
            case ENERGY ->
                unit == Unit.J || unit == Unit.MJ ? unit : a >= 3.6e12 ? Unit.GWH : a >= 3.6e9 ? Unit.MWH : Unit.KWH;
            case MASS -> unit == Unit.TCO2E ? unit : a >= 1e4 ? Unit.TONNE : Unit.KG;
            case TIME -> unit == Unit.S && a < 1 ? Unit.MS : unit;
            default -> unit;
        };
    }

    /** Value, low end, high end and unit of a figure as cells: large money in millions, all else in its own unit. */
    List<Cell> cells(Figure figure) {
        Range si = figure.range();
        String symbol = symbol(figure.unit());
        if (si == null) {
            return List.of(new Cell.Unknown(), new Cell.Unknown(), new Cell.Unknown(), Cell.of(symbol));
        }
        Range range = in(si, figure.unit());
        boolean isMoney =
                figure.unit().dimension() == Dimension.MONEY || figure.unit().dimension() == Dimension.MONEY_PER_TIME;
        boolean large = isMoney && Math.abs(range.value()) >= MILLION / 10;
        double scale = large ? MILLION : 1;
        return List.of(
                Cell.of(range.value() / scale, locale),
                Cell.of(range.low() / scale, locale),
                Cell.of(range.high() / scale, locale),
                Cell.of(large ? t("million") + " " + symbol : symbol));
    }

    /** The name of a figure; its id, in words, where no text is given. */
    String figureName(String id) {
        for (String room : new String[] {"ui.figure.", "report.figure."}) {
            String text = Texts.label(room + id, locale);
            if (!text.equals(room + id)) {
                return text;
            }
        }
        String last = id.substring(id.lastIndexOf('.') + 1);
        String spaced = last.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ")
                .replace('-', ' ')
                .replace('_', ' ')
                .toLowerCase(Locale.ROOT);
        return spaced.isEmpty() ? id : Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }

    /** Names of figures that stand in one list: those of the same name also say of which object they are. */
    Map<Figure, String> names(List<Figure> figures, Catalog catalog) {
        Map<String, Integer> uses = new HashMap<>();
        figures.forEach(f -> uses.merge(figureName(f.id()), 1, Integer::sum));
        Map<Figure, String> names = new IdentityHashMap<>();
        for (Figure f : figures) {
            String name = figureName(f.id());
            RackType type = catalog.rack(f.object());
            String object = type == null ? f.object() : type.name();
            names.put(f, uses.getOrDefault(name, 0) > 1 && !object.isEmpty() ? name + " · " + object : name);
        }
        return names;
    }

    String basis(Figure figure) {
        return t("basis." + figure.basis().word());
    }

    String verdict(Verdict verdict) {
        return mark(verdict) + " " + t("verdict." + verdict.name().toLowerCase(Locale.ROOT));
    }

    static Tone tone(Verdict verdict) {
        return switch (verdict) {
            case FAIL, FUTURE_FAIL -> Tone.BAD;
            case WARN, NEEDS_EVIDENCE -> Tone.WARN;
            case PASS -> Tone.GOOD;
            case WATCH, REPORT, NOT_APPLICABLE -> Tone.PLAIN;
        };
    }

    private static String mark(Verdict verdict) {
        return switch (verdict) {
            case FAIL, FUTURE_FAIL -> "✕";
            case WARN -> "!";
            case NEEDS_EVIDENCE -> "?";
            case PASS -> "✓";
            case WATCH, REPORT, NOT_APPLICABLE -> "·";
        };
    }

    /** Gravest first, as readers want them. */
    static final List<Verdict> GRAVEST_FIRST = List.of(
            Verdict.FAIL,
            Verdict.FUTURE_FAIL,
            Verdict.NEEDS_EVIDENCE,
            Verdict.WARN,
            Verdict.REPORT,
            Verdict.WATCH,
            Verdict.PASS,
            Verdict.NOT_APPLICABLE);
}
