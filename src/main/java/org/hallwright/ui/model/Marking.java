package org.hallwright.ui.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A protective marking: the words at the top and bottom of the window. Colours are those of the Astro UX system where it
 * gives one; the words always say what the colour means.
 *
 * @param words as printed; empty for none
 * @param colour ARGB
 */
public record Marking(String words, int colour) {
    private static final int GREEN = 0xFF007A33;
    private static final int PURPLE = 0xFF502B85;
    private static final int BLUE = 0xFF0033A0;
    private static final int RED = 0xFFC8102E;

    /** Without a banner. */
    public static final Marking NONE = new Marking("", GREEN);

    /**
     * A country's or union's scheme, lowest level first.
     *
     * @param word last part of the key of its name
     */
    public record Scheme(String word, List<Marking> levels) {
        public Scheme {
            levels = List.copyOf(levels);
        }
    }

    public static final List<Scheme> SCHEMES = List.of(
            new Scheme("none", List.of(NONE)),
            new Scheme(
                    "us",
                    List.of(
                            new Marking("UNCLASSIFIED", GREEN),
                            new Marking("CUI", PURPLE),
                            new Marking("CONFIDENTIAL", BLUE),
                            new Marking("SECRET", RED))),
            new Scheme("uk", List.of(new Marking("OFFICIAL", BLUE), new Marking("OFFICIAL-SENSITIVE", PURPLE))),
            new Scheme(
                    "eu", List.of(new Marking("EU LIMITED", GREEN), new Marking("RESTREINT UE/EU RESTRICTED", BLUE))),
            new Scheme(
                    "de",
                    List.of(
                            new Marking("OFFEN", GREEN),
                            new Marking("VS – NUR FÜR DEN DIENSTGEBRAUCH", BLUE),
                            new Marking("VS-VERTRAULICH", RED))),
            new Scheme(
                    "fr",
                    List.of(
                            new Marking("NON PROTÉGÉ", GREEN),
                            new Marking("DIFFUSION RESTREINTE", BLUE),
                            new Marking("SECRET (FR)", RED))));

    /** The scheme that has these words, or null for words of the planner's own. */
    public static @Nullable Scheme schemeOf(String words) {
        for (Scheme scheme : SCHEMES) {
            if (scheme.levels().stream().anyMatch(level -> level.words().equals(words))) {
                return scheme;
            }
        }
        return null;
    }

    /** The marking with these words, in the colour of the scheme that has them. */
    public static Marking of(String words) {
        return SCHEMES.stream()
                .flatMap(scheme -> scheme.levels().stream())
                .filter(level -> level.words().equals(words))
                .findFirst()
                .orElseGet(() -> own(words));
    }

    /** Words of the planner's own, in the colour of the middle levels. */
    public static Marking own(String words) {
        return new Marking(words.strip(), BLUE);
    }

    /** Whether going from one marking to another protects less, or cannot be compared: both need a reason. */
    public static boolean lowers(String from, String to) {
        if (from.isEmpty() || from.equals(to)) {
            return false;
        }
        Scheme scheme = schemeOf(from);
        if (scheme == null || scheme != schemeOf(to)) {
            // unclassified material may take the words of any other scheme
            return scheme == null || level(scheme, from) > 0;
        }
        return level(scheme, to) < level(scheme, from);
    }

    private static int level(Scheme scheme, String words) {
        for (int i = 0; i < scheme.levels().size(); i++) {
            if (scheme.levels().get(i).words().equals(words)) {
                return i;
            }
        }
        return 0;
    }
}
