package org.hallwright.ui.model;

import java.util.Locale;

/**
 * What a planner chose for the desk.
 *
 * @param theme name of the theme, or "platform" to follow the platform
 * @param textScale 1 to 2
 * @param marking words of the banner, empty for none
 * @param markingColour ARGB of the banner
 */
public record Settings(
        Locale locale, String theme, double textScale, boolean usCustomary, String marking, int markingColour) {
    public static final Settings DEFAULT =
            new Settings(Locale.ENGLISH, "platform", 1, false, "UNCLASSIFIED", 0xFF007A33);

    public Settings {
        textScale = Math.clamp(textScale, 1, 2);
    }

    public Settings withLocale(Locale l) {
        return new Settings(l, theme, textScale, usCustomary, marking, markingColour);
    }

    public Settings withTheme(String t) {
        return new Settings(locale, t, textScale, usCustomary, marking, markingColour);
    }

    public Settings withTextScale(double s) {
        return new Settings(locale, theme, s, usCustomary, marking, markingColour);
    }

    public Settings withUsCustomary(boolean us) {
        return new Settings(locale, theme, textScale, us, marking, markingColour);
    }

    public Settings withMarking(String words, int colour) {
        return new Settings(locale, theme, textScale, usCustomary, words, colour);
    }

    public Words words() {
        return new Words(locale, usCustomary);
    }
}
