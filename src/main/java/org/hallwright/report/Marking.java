package org.hallwright.report;

import java.util.Locale;

/**
 * The colour of a marking's band. Words always say it too. Colours of US markings as the Astro UX design system prints
 * them; every other scheme, and every word not known here, is white on near-black, which no scheme uses for less.
 */
public final class Marking {

    private static final int INK = 0xFF16202C;

    private Marking() {}

    /** ARGB of the band; white reads on each with 4.5:1 or more. */
    public static int colour(String marking) {
        String m = marking.toUpperCase(Locale.ROOT);
        if (m.startsWith("UNCLASSIFIED")) {
            return 0xFF007A33;
        }
        if (m.startsWith("CUI") || m.startsWith("CONTROLLED")) {
            return 0xFF502B85;
        }
        if (m.startsWith("CONFIDENTIAL")) {
            return 0xFF0033A0;
        }
        return m.startsWith("SECRET") ? 0xFFC8102E : INK;
    }

    /** A file's name with the marking in it, before its ending; as it is where it has it already. */
    public static String inName(String fileName, String marking) {
        String word = marking.strip().replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        if (word.isEmpty() || fileName.contains(word)) {
            return fileName;
        }
        int dot = fileName.lastIndexOf('.');
        return dot <= 0 ? fileName + "_" + word : fileName.substring(0, dot) + "_" + word + fileName.substring(dot);
    }
}
