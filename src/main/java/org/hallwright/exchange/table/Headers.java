package org.hallwright.exchange.table;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of columns as people write them: case, accents, blanks and underscores do not matter; a unit may stand behind. */
final class Headers {

    private static final Pattern WITH_UNIT = Pattern.compile("(.*?)[\\s_]*[(\\[/]\\s*([^)\\]]{1,8})\\s*[)\\]]?\\s*");
    private static final Pattern TRAILING = Pattern.compile("(.+)[ _]([A-Za-z]{1,3}|%)");

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}");
    private static final Pattern BREAKS = Pattern.compile("[\\s_.\\-:#]+");

    /** A longer one is a sentence, not a name with a unit; taking it apart a hundred times is what a hostile file is after. */
    private static final int LONGEST = 100;

    private Headers() {}

    static boolean same(String one, String other) {
        return fold(one).equals(fold(other));
    }

    static String fold(String header) {
        if (header.length() > LONGEST) {
            return header;
        }
        String decomposed = Normalizer.normalize(header, Normalizer.Form.NFD);
        String plain = ACCENTS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
        return BREAKS.matcher(plain).replaceAll(" ").strip();
    }

    /**
     * A header taken apart.
     *
     * @param name without the unit
     * @param unit as written; empty where there is none
     */
    record Parts(String name, String unit) {}

    /** "Power (kW)", "power_kw" and "weight [lb]" carry a unit of the field; "name" does not. */
    static Parts parts(String header, Field field) {
        if (header.length() > LONGEST) {
            return new Parts(header, "");
        }
        Matcher bracket = WITH_UNIT.matcher(header);
        if (bracket.matches() && Amounts.isUnit(bracket.group(2), field)) {
            return new Parts(bracket.group(1), bracket.group(2));
        }
        Matcher trailing = TRAILING.matcher(header.strip());
        if (trailing.matches() && Amounts.isUnit(trailing.group(2), field)) {
            return new Parts(trailing.group(1), trailing.group(2));
        }
        return new Parts(header, "");
    }
}
