package org.hallwright.region;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Finds the word somebody probably meant. */
public final class Nearest {

    private Nearest() {}

    /**
     * The candidate with the fewest single-letter edits from the word; ties go to the first. Where some begin with it, the
     * shortest of these: "pue" is a beginning of "pue_annual" rather than a slip for "cue". Empty where there is none.
     */
    public static String to(String word, Collection<String> candidates) {
        String best = "";
        int least = Integer.MAX_VALUE;
        String wanted = word.toLowerCase(Locale.ROOT);
        List<String> begun = candidates.stream()
                .filter(candidate -> candidate.toLowerCase(Locale.ROOT).startsWith(wanted))
                .toList();
        for (String candidate : begun.isEmpty() ? candidates : begun) {
            int distance = edits(wanted, candidate.toLowerCase(Locale.ROOT));
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return best;
    }

    /** Levenshtein's distance. */
    private static int edits(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
