package org.hallwright.ui.model;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.hallwright.quantity.Dimension;
import org.hallwright.quantity.Unit;
import org.jspecify.annotations.Nullable;

/**
 * What a planner chose for the desk.
 *
 * @param theme name of the theme, or "platform" to follow the platform
 * @param textScale 1 to 2
 * @param units the units of single quantities, where they differ from those of the system
 * @param marking words of the banner, empty for none
 * @param markingColour ARGB of the banner
 */
public record Settings(
        Locale locale,
        String theme,
        double textScale,
        boolean usCustomary,
        Map<Dimension, Unit> units,
        String marking,
        int markingColour) {
    public static final Settings DEFAULT =
            new Settings(Locale.ENGLISH, "platform", 1, false, Map.of(), "UNCLASSIFIED", 0xFF007A33);

    public Settings {
        textScale = Math.clamp(textScale, 1, 2);
        units = Map.copyOf(units);
        units.forEach((dimension, unit) -> {
            if (unit.dimension() != dimension) {
                throw new IllegalArgumentException(unit + " does not measure " + dimension);
            }
        });
    }

    public Settings withLocale(Locale l) {
        return new Settings(l, theme, textScale, usCustomary, units, marking, markingColour);
    }

    public Settings withTheme(String t) {
        return new Settings(locale, t, textScale, usCustomary, units, marking, markingColour);
    }

    public Settings withTextScale(double s) {
        return new Settings(locale, theme, s, usCustomary, units, marking, markingColour);
    }

    public Settings withUsCustomary(boolean us) {
        return new Settings(locale, theme, textScale, us, units, marking, markingColour);
    }

    /** Shows a quantity in this unit from now on; null returns it to the system's own. */
    public Settings withUnit(Dimension dimension, @Nullable Unit unit) {
        Map<Dimension, Unit> next = new EnumMap<>(Dimension.class);
        next.putAll(units);
        if (unit == null) {
            next.remove(dimension);
        } else {
            next.put(dimension, unit);
        }
        return new Settings(locale, theme, textScale, usCustomary, next, marking, markingColour);
    }

    public Settings withMarking(String words, int colour) {
        return new Settings(locale, theme, textScale, usCustomary, units, words, colour);
    }

    public Words words() {
        return new Words(locale, usCustomary, units);
    }

    /** Whether the language is written from right to left. */
    public boolean isRightToLeft() {
        return locale.getLanguage().equals("ar");
    }
}
