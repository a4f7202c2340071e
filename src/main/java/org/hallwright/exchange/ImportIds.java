package org.hallwright.exchange;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import org.hallwright.base.Ids;
import org.hallwright.base.Sha256;

/** Makes ids of names: the same name always gives the same id, so that a second import finds what the first one made. */
public final class ImportIds {

    private static final int LONGEST = 64;

    private ImportIds() {}

    /** The name itself where it is an id already; else its letters and digits, in lower case, joined by hyphens. */
    public static String of(String name, String otherwise) {
        if (Ids.isValid(name)) {
            return name;
        }
        String plain = Normalizer.normalize(name.replace("ß", "ss"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
        String id =
                plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._]+", "-").replaceAll("^[-._]+|-+$", "");
        if (id.isEmpty()) {
            // Names in other scripts keep apart by their letters' numbers.
            StringBuilder codes = new StringBuilder(otherwise);
            name.codePoints().limit(12).forEach(c -> codes.append('-').append(Integer.toHexString(c)));
            id = codes.toString();
        }
        return id.length() > LONGEST ? id.substring(0, LONGEST) : id;
    }

    /** The id with a mark of what it stands for, where the plain one is taken by another thing. */
    public static String apart(String id, String standsFor) {
        String mark = "-"
                + Sha256.of(standsFor.getBytes(StandardCharsets.UTF_8)).hex().substring(0, 6);
        return id.substring(0, Math.min(id.length(), LONGEST - mark.length())) + mark;
    }

    /** How many letters differ (Levenshtein 1966), for "did you mean". */
    public static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int swap = corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                corner = row[j];
                row[j] = Math.min(swap, 1 + Math.min(row[j - 1], row[j]));
            }
        }
        return row[b.length()];
    }
}
