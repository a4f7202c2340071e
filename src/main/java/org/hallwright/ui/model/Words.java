package org.hallwright.ui.model;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.hallwright.base.Message;
import org.hallwright.base.Problem;
import org.hallwright.base.Texts;
import org.hallwright.engine.explain.Figure;
import org.hallwright.quantity.Dimension;
import org.hallwright.quantity.MoneyUnit;
import org.hallwright.quantity.QuantityText;
import org.hallwright.quantity.Range;
import org.hallwright.quantity.Unit;

/** Everything a planner reads: texts of one language, and quantities in the units of the planner's choice. */
public final class Words {
    /** Languages that are complete. */
    public static final java.util.List<Locale> LANGUAGES =
            java.util.List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH);

    /** Languages a planner can choose; Arabic is begun, what it lacks stands in English. */
    public static final java.util.List<Locale> OFFERED =
            java.util.List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH, Locale.of("ar"));

    private final Locale locale;
    private final boolean usCustomary;
    private final Map<Dimension, Unit> own;
    private final MoneyUnit money;

    public Words(Locale locale, boolean usCustomary) {
        this(locale, usCustomary, Map.of());
    }

    /**
     * @param own units of single quantities, whatever the system
     */
    public Words(Locale locale, boolean usCustomary, Map<Dimension, Unit> own) {
        this.locale = locale;
        this.usCustomary = usCustomary;
        this.own = Map.copyOf(own);
        this.money = MoneyUnit.USD;
    }

    private Words(Words words, MoneyUnit money) {
        this.locale = words.locale;
        this.usCustomary = words.usCustomary;
        this.own = words.own;
        this.money = money;
    }

    /** The same words with sums in other money. */
    public Words in(MoneyUnit other) {
        return money.equals(other) ? this : new Words(this, other);
    }

    /** The money in which sums are told. */
    public MoneyUnit money() {
        return money;
    }

    /** Millions of money, as charts have them on their axes: "M USD", "Mio. USD". */
    public String millions() {
        return t("unit.million") + " " + money.code();
    }

    /** An amount of US dollars in {@link #millions}. */
    public double millions(double usd) {
        return usd * money.perUsd() / 1e6;
    }

    /** What a planner typed, in SI; a number without a unit is read in the unit. Money may be typed in dollars too. */
    public OptionalDouble parse(String typed, Unit unit) {
        if (!MoneyUnit.isMoney(unit) || money.equals(MoneyUnit.USD)) {
            return QuantityText.parse(typed, unit);
        }
        String code = money.code();
        boolean dollars = !code.equals(MoneyUnit.USD.code()) && typed.contains(MoneyUnit.USD.code());
        OptionalDouble read = QuantityText.parse(dollars ? typed : typed.replace(code, MoneyUnit.USD.code()), unit);
        return dollars || read.isEmpty() ? read : OptionalDouble.of(read.getAsDouble() / money.perUsd());
    }

    public Locale locale() {
        return locale;
    }

    /** The text of a key of the {@code ui} bundle, given without its room. */
    public String t(String key, Object... arguments) {
        return Texts.of((Message) () -> "ui." + key, locale, arguments);
    }

    /** The text of a full key of any room. */
    public String label(String key) {
        return Texts.label(key, locale);
    }

    /** The word for a code of the packs, such as "medium-high"; the code itself where the bundles know none. */
    public String code(String family, String code) {
        return Texts.label("ui." + family + "." + code, locale, () -> code);
    }

    public String of(Problem problem) {
        return Texts.of(problem, locale);
    }

    public String number(double value) {
        return QuantityText.number(value, locale);
    }

    /** Every digit of a number, written so that it is read back as the same number. */
    public String exact(double value) {
        String plain =
                new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
        String local =
                plain.replace('.', DecimalFormatSymbols.getInstance(locale).getDecimalSeparator());
        // "1,250" would be read as a thousand and more
        return QuantityText.decimal(local)
                        .filter(read -> read.doubleValue() == value)
                        .isPresent()
                ? local
                : plain;
    }

    public String integer(long value) {
        return String.format(locale, "%,d", value);
    }

    /** Value with the unit that suits its size. */
    public String value(Figure figure) {
        Range range = figure.range();
        return range == null ? "?" : print(range.value(), figure.unit());
    }

    /** The band in the same unit as {@link #value}, without the unit; empty for an exact figure. */
    public String band(Figure figure) {
        Range range = figure.range();
        if (range == null || range.isExact()) {
            return "";
        }
        return band(range.low(), range.value(), range.high(), figure.unit());
    }

    /** Low and high end in the unit that suits the value. */
    public String band(double lowSi, double valueSi, double highSi, Unit of) {
        Unit unit = unitFor(valueSi, of);
        // in the same million or billion as the value, so that the mark is written once
        double scale = large(unit) ? magnitude(money.fromSi(valueSi, unit)) : 1;
        String low = number(money.fromSi(lowSi, unit) / scale);
        String high = number(money.fromSi(highSi, unit) / scale);
        // a dash before a minus is hard to read
        return low.equals(high) ? "" : low + (highSi < 0 || lowSi < 0 ? " … " : "–") + high;
    }

    public String print(double si, Unit unit) {
        Unit shown = unitFor(si, unit);
        String number = compact(money.fromSi(si, shown), shown);
        String symbol = shown == Unit.COUNT ? "" : money.printed(shown);
        return symbol.isEmpty() ? number : number + " " + symbol;
    }

    private String compact(double value, Unit unit) {
        double scale = large(unit) ? magnitude(value) : 1;
        String mark = scale == 1e9 ? "billion" : scale == 1e6 ? "million" : scale == 1e3 ? "thousand" : "";
        return number(value / scale) + (mark.isEmpty() ? "" : " " + t("unit." + mark));
    }

    private static boolean large(Unit unit) {
        return switch (unit.dimension()) {
            case MONEY, MONEY_PER_TIME, TOKEN_RATE, TOKENS_PER_ENERGY -> true;
            default -> false;
        };
    }

    private static double magnitude(double value) {
        double a = Math.abs(value);
        // five digits are still read at a glance
        return a >= 1e9 ? 1e9 : a >= 1e6 ? 1e6 : a >= 1e5 ? 1e3 : 1;
    }

    /** The unit in which this desk shows a quantity of that size. */
    public Unit unitFor(double si, Unit unit) {
        Unit chosen = own.get(unit.dimension());
        // carbon is a mass to the computer only
        if (chosen != null && unit != Unit.TCO2E) {
            return chosen;
        }
        double a = Math.abs(si);
        return switch (unit.dimension()) {
            case POWER -> a >= 1e6 ? Unit.MW : a >= 1e3 ? Unit.KW : Unit.W;
            case APPARENT_POWER -> a >= 1e6 ? Unit.MVA : a >= 1e3 ? Unit.KVA : Unit.VA;
            case ENERGY ->
                unit == Unit.J || unit == Unit.MJ ? unit : a >= 3.6e12 ? Unit.GWH : a >= 3.6e9 ? Unit.MWH : Unit.KWH;
            case TEMPERATURE -> usCustomary ? Unit.DEG_F : Unit.DEG_C;
            case TEMPERATURE_DIFFERENCE -> usCustomary ? Unit.DEG_F_DIFFERENCE : Unit.K;
            case AREA -> usCustomary ? Unit.FT2 : Unit.M2;
            case MASS -> unit == Unit.TCO2E ? unit : usCustomary ? Unit.LB : a >= 1e4 ? Unit.TONNE : Unit.KG;
            case PRESSURE ->
                unit == Unit.PA || unit == Unit.KPA || unit == Unit.KN_PER_M2 ? usCustomary ? Unit.PSF : unit : unit;
            case VOLUME_FLOW ->
                usCustomary && unit == Unit.L_PER_MIN
                        ? Unit.GPM
                        : usCustomary && unit == Unit.M3_PER_H ? Unit.CFM : unit;
            case LENGTH -> usCustomary && unit == Unit.MM ? Unit.IN : unit;
            default -> unit;
        };
    }

    /** The name of a figure; its id, in words, where no text is given. */
    public String figureName(String id) {
        return Texts.label("ui.figure." + id, locale, () -> spaced(id.substring(id.lastIndexOf('.') + 1)));
    }

    private static String spaced(String id) {
        String s = id.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return s.isEmpty() ? s : Character.toUpperCase(s.charAt(0)) + s.substring(1);
    }

    private static String afterDot(String code) {
        return spaced(code.substring(code.indexOf('.') + 1).replace('-', ' '));
    }

    /** A short title for a problem's code; the code in words where there is none. */
    public String problemTitle(String code) {
        return Texts.label("ui.problem." + code, locale, () -> afterDot(code));
    }

    /** An edit's name for people: its kind in words, then what it touched. */
    public String editName(String name) {
        int space = name.indexOf(' ');
        String bare = space < 0 ? name : name.substring(0, space);
        String key = bare.startsWith("edit.") ? bare : "ui.edit." + bare;
        String kind = Texts.label(key, locale, () -> afterDot(bare));
        return space < 0 ? kind : kind + " · " + name.substring(space + 1);
    }
}
