package org.hallwright.exchange.table;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hallwright.quantity.Unit;
import org.jspecify.annotations.Nullable;

/** Numbers of a table with their units: of the column, or written into the cell. */
final class Amounts {

    private static final Pattern NUMBER = Pattern.compile(
            "([+-]?[0-9][0-9.,'’ \\u00a0\\u202f]*(?:[eE][+-]?[0-9]{1,3})?|[+-]?[.,][0-9]+)\\s*([^0-9].*)?");
    private static final int LONGEST = 64;

    /** International table Btu per hour, W. */
    private static final double BTU_PER_H = Unit.BTU_PER_H.toSi(1);

    /** How many of a field's own unit one of these is. The ounce and pound are avoirdupois, 16 of one in the other. */
    private static final Map<String, Map<String, Double>> UNITS = Map.of(
            "mm",
            Map.of("mm", 1.0, "cm", 10.0, "m", 1000.0, "in", 25.4, "\"", 25.4, "ft", 304.8),
            "W",
            Map.of(
                    "w",
                    1.0,
                    "kw",
                    1000.0,
                    "mw",
                    1e6,
                    "watt",
                    1.0,
                    "watts",
                    1.0,
                    "btu/h",
                    BTU_PER_H,
                    "btu/hr",
                    BTU_PER_H,
                    "kbtu/h",
                    1000 * BTU_PER_H),
            "kg",
            Map.of("kg", 1.0, "g", 1e-3, "t", 1000.0, "lb", 0.45359237, "lbs", 0.45359237, "oz", 0.45359237 / 16),
            "U",
            Map.of("u", 1.0, "he", 1.0, "ru", 1.0, "mm", 1 / 44.45, "in", 25.4 / 44.45),
            "",
            Map.of("%", 0.01));

    /** Units that people and NetBox's tables write out. */
    private static final Map<String, String> WRITTEN_OUT = Map.ofEntries(
            Map.entry("millimeters", "mm"),
            Map.entry("millimetres", "mm"),
            Map.entry("centimeters", "cm"),
            Map.entry("centimetres", "cm"),
            Map.entry("meters", "m"),
            Map.entry("metres", "m"),
            Map.entry("inch", "in"),
            Map.entry("inches", "in"),
            Map.entry("feet", "ft"),
            Map.entry("kilograms", "kg"),
            Map.entry("grams", "g"),
            Map.entry("tonnes", "t"),
            Map.entry("pounds", "lb"),
            Map.entry("ounces", "oz"),
            Map.entry("kilowatts", "kw"));

    private Amounts() {}

    static boolean isUnit(String unit, Field field) {
        return field.isNumber() && factor(unit, field) != null;
    }

    private static @Nullable Double factor(String unit, Field field) {
        String word = unit.strip().toLowerCase(Locale.ROOT);
        return UNITS.getOrDefault(field.unit(), Map.of()).get(WRITTEN_OUT.getOrDefault(word, word));
    }

    /**
     * A cell's number in the field's own unit, or empty where it is none.
     *
     * @param columnUnit unit of a number without one; empty for the field's own
     * @param decimalComma whether the table writes decimals with a comma
     */
    static OptionalDouble parse(String cell, Field field, String columnUnit, boolean decimalComma) {
        if (cell.length() > LONGEST) {
            return OptionalDouble.empty();
        }
        Matcher matcher = NUMBER.matcher(latin(cell.strip()));
        if (!matcher.matches()) {
            return OptionalDouble.empty();
        }
        String written = matcher.group(2) == null ? columnUnit : matcher.group(2);
        Double factor = written.isBlank() ? (Double) 1.0 : factor(written, field);
        OptionalDouble number = number(matcher.group(1), decimalComma);
        if (factor == null || number.isEmpty()) {
            return OptionalDouble.empty();
        }
        // Twelve digits: the factor's rounding must not turn 600 mm into 600.0000000001.
        double value = number.getAsDouble() * factor;
        double shown = Double.parseDouble(String.format(Locale.ROOT, "%.12g", value));
        return Double.isFinite(shown) ? OptionalDouble.of(shown) : OptionalDouble.empty();
    }

    /** Digits of other scripts as ASCII, with the Arabic marks of decimals and thousands (Unicode 5.0, 8.2). */
    private static String latin(String cell) {
        StringBuilder latin = new StringBuilder(cell.length());
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            boolean foreign = c > 0x7F && Character.isDigit(c);
            latin.append(
                    foreign ? (char) ('0' + Character.digit(c, 10)) : c == '\u066B' ? '.' : c == '\u066C' ? ' ' : c);
        }
        return latin.toString();
    }

    /** Whether the cell can only be a number with a decimal comma, such as 12,5 and unlike 1,250. */
    static boolean provesComma(String cell) {
        Matcher matcher = NUMBER.matcher(cell.strip());
        return matcher.matches()
                && matcher.group(1)
                        .strip()
                        .matches("[+-]?[0-9]{1,3}(?:[. ][0-9]{3})*,[0-9]+|[+-]?0*,[0-9]+|[+-]?[0-9]+,[0-9]+")
                && !matcher.group(1).strip().matches("[+-]?[1-9][0-9]{0,2}(,[0-9]{3})+");
    }

    /** Whether the cell can only be a number with a decimal point. */
    static boolean provesPoint(String cell) {
        Matcher matcher = NUMBER.matcher(cell.strip());
        return matcher.matches()
                && matcher.group(1).strip().matches("[+-]?[0-9]{1,3}(?:[, '’][0-9]{3})*\\.[0-9]+|[+-]?[0-9]+\\.[0-9]+")
                && !matcher.group(1).strip().matches("[+-]?[1-9][0-9]{0,2}(\\.[0-9]{3})+");
    }

    private static OptionalDouble number(String text, boolean decimalComma) {
        String digits = text.replaceAll("['’ \\u00a0\\u202f]", "");
        char grouping = decimalComma ? '.' : ',';
        char decimal = decimalComma ? ',' : '.';
        int mark = digits.indexOf(decimal);
        String whole = mark < 0 ? digits : digits.substring(0, mark);
        // A grouping mark that groups no threes is a mistake, or the other decimal mark: never a number to guess at.
        boolean grouped = whole.indexOf(grouping) < 0
                || whole.matches(
                        "[+-]?[0-9]{1,3}(" + Pattern.quote(String.valueOf(grouping)) + "[0-9]{3})+(?:[eE].*)?");
        if (!grouped || (mark >= 0 && digits.indexOf(grouping, mark) >= 0)) {
            return OptionalDouble.empty();
        }
        try {
            double value = Double.parseDouble(
                    digits.replace(String.valueOf(grouping), "").replace(decimal, '.'));
            return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }
}
