package org.hallwright.app.facility;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers picked out of the words of a row. */
final class Words {
    private static final String NUMBER = "(-?\\d[\\d,]*(?:\\.\\d+)?(?:e[-+]?\\d+)?)";

    private Words() {}

    /** The number that follows some words, or NaN. */
    static double after(String text, String words) {
        return first(text, words + "\\s*[:=]?\\s*" + NUMBER);
    }

    /** The number that comes before a unit, or NaN. */
    static double before(String text, String unit) {
        return first(text, NUMBER + "\\s*" + unit);
    }

    /** Every number before a unit, in order. */
    static List<Double> allBefore(String text, String unit) {
        List<Double> all = new ArrayList<>();
        Matcher matcher = Pattern.compile(NUMBER + "\\s*" + unit, Pattern.CASE_INSENSITIVE)
                .matcher(text);
        while (matcher.find()) {
            all.add(parse(matcher.group(1)));
        }
        return all;
    }

    /** The first group of an expression as a number, or NaN. */
    static double first(String text, String expression) {
        Matcher matcher = Pattern.compile(expression, Pattern.CASE_INSENSITIVE).matcher(text);
        return matcher.find() ? parse(matcher.group(1)) : Double.NaN;
    }

    private static double parse(String digits) {
        try {
            return Double.parseDouble(digits.replace(",", ""));
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** Whether any of the words occur. */
    static boolean any(String text, String... words) {
        for (String word : words) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
