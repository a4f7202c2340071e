package org.hallwright.quantity;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what planners type and prints what they read: "40 kBTU/h", "12,5 kW", "3 ft". */
public final class QuantityText {

    private static final Pattern TYPED = Pattern.compile(
            "\\s*([+-]?(?:\\d[\\d.,'’ \\u00a0\\u202f]*|[.,]\\d+)(?:[eE][+-]?\\d{1,3})?)\\s*(\\S.*)?", Pattern.DOTALL);
    private static final int LONGEST = 64;

    private QuantityText() {}

    /**
     * A typed quantity in SI, or empty where the text is no number, the unit is unknown or measures something else.
     *
     * @param text such as "12,5 kW"; a number without a unit is read in {@code usual}
     * @param usual the field's own unit
     */
    public static OptionalDouble parse(String text, Unit usual) {
        if (text.length() > LONGEST) {
            return OptionalDouble.empty();
        }
        Matcher matcher = TYPED.matcher(text);
        if (!matcher.matches()) {
            return OptionalDouble.empty();
        }
        OptionalDouble number = number(matcher.group(1));
        @Nullable String unitText = matcher.group(2);
        Unit unit = unitText == null ? usual : Unit.of(unitText);
        if (number.isEmpty() || unit == null) {
            return OptionalDouble.empty();
        }
        if (unit.dimension() != usual.dimension()) {
            // A rise of "5 °C" means kelvin; everything else must measure the same thing.
            boolean rise =
                    usual.dimension() == Dimension.TEMPERATURE_DIFFERENCE && unit.dimension() == Dimension.TEMPERATURE;
            if (!rise) {
                return OptionalDouble.empty();
            }
            unit = unit == Unit.DEG_F ? Unit.DEG_F_DIFFERENCE : Unit.K;
        }
        double si = unit.toSi(number.getAsDouble());
        return Double.isFinite(si) ? OptionalDouble.of(si) : OptionalDouble.empty();
    }

    /**
     * A number as written in English, German, French or Swiss usage. Where point and comma both occur the last one is the
     * decimal mark; a single comma is a decimal comma unless it groups exactly three digits behind one to three others
     * ("1,250" is 1250; "12,5" is 12.5).
     */
    static OptionalDouble number(String text) {
        Optional<BigDecimal> decimal = decimal(text);
        double value = decimal.isEmpty() ? Double.NaN : decimal.get().doubleValue();
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /** As {@link #number(String)}, every digit kept; empty where the text is no number. */
    public static Optional<BigDecimal> decimal(String text) {
        String s = text.replaceAll("['’ \\u00a0\\u202f]", "");
        int comma = s.lastIndexOf(',');
        int point = s.lastIndexOf('.');
        if (comma >= 0 && point >= 0) {
            s = comma > point ? s.replace(".", "").replace(',', '.') : s.replace(",", "");
        } else if (comma >= 0) {
            boolean groups = s.matches("[+-]?[1-9]\\d{0,2}(,\\d{3})+");
            s = groups ? s.replace(",", "") : s.replace(',', '.');
        } else if (s.indexOf('.') != point) {
            s = s.replace(".", "");
        }
        try {
            return Optional.of(new BigDecimal(s));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** A number for print: four significant digits at most below a million, never an exponent. */
    public static String number(double value, Locale locale) {
        return number(value, decimals(value), locale);
    }

    private static String number(double value, int decimals, Locale locale) {
        return String.format(locale, "%,." + decimals + "f", value + 0.0);
    }

    private static int decimals(double value) {
        double magnitude = Math.abs(value);
        return magnitude >= 100 || value == Math.rint(value) && magnitude < 1e15
                ? 0
                : magnitude >= 10 ? 1 : magnitude >= 0.1 ? 2 : magnitude >= 0.01 ? 3 : 4;
    }

    /** An SI value in a unit, with its symbol. */
    public static String print(double si, Unit unit, Locale locale) {
        String number = number(unit.fromSi(si), locale);
        return unit.symbol().isEmpty() ? number : number + " " + unit.symbol();
    }

    /** Value, and the band behind it where there is one, both to the same digit: "6.34 MW [6.00–6.52]". */
    public static String print(Range range, Unit unit, Locale locale) {
        Range shown = range.in(unit);
        int decimals = Math.max(decimals(shown.value()), Math.max(decimals(shown.low()), decimals(shown.high())));
        if (Math.abs(shown.value()) >= 100) {
            decimals = 0;
        }
        String symbol = unit.symbol().isEmpty() ? "" : " " + unit.symbol();
        String low = number(shown.low(), decimals, locale);
        String high = number(shown.high(), decimals, locale);
        return low.equals(high)
                ? number(shown.value(), locale) + symbol
                : number(shown.value(), decimals, locale) + symbol + " [" + low + "–" + high + "]";
    }
}
