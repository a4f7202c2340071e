package org.hallwright.region;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A named set of countries that rules refer to ("EU", "EEA+adequate").
 *
 * @param name as rules write it
 * @param title in words
 * @param members ISO codes that belong without conditions
 * @param conditional ISO codes that belong only where their condition holds, such as an adequacy decision for certified
 *     recipients
 * @param closed whether the list is exhaustive; outside an open list membership is undetermined, not false
 * @param confidence how sure the list is
 * @param sources ids of the documents it comes from
 */
public record CountryGroup(
        String name,
        String title,
        List<String> members,
        Map<String, Condition> conditional,
        boolean closed,
        Confidence confidence,
        List<String> sources) {

    public CountryGroup {
        members = List.copyOf(members);
        conditional = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(conditional));
        sources = List.copyOf(sources);
    }

    /** Whether the place belongs without conditions; a sub-national code such as {@code US-TX} counts as its country. */
    public boolean holds(String place) {
        String code = country(place);
        if (code.equalsIgnoreCase(name)) {
            return true;
        }
        for (String member : members) {
            if (member.equalsIgnoreCase(code)) {
                return true;
            }
        }
        return false;
    }

    /** The ISO country of a place: {@code CA-QC} is CA; UK is a common way to write GB. */
    public static String country(String place) {
        String upper = place.strip().toUpperCase(Locale.ROOT);
        String code = upper.length() > 3 && upper.charAt(2) == '-' ? upper.substring(0, 2) : upper;
        return code.equals("UK") ? "GB" : code;
    }
}
