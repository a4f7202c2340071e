package org.hallwright.draw;

/**
 * The product's colours as ARGB: the one place they are written. The style sheet of the desktop is made from these
 * records, charts take them as a parameter, and a test computes their contrast.
 */
public record Palette(
        int background,
        int panel,
        int canvas,
        int line,
        int strongLine,
        int grid,
        int ink,
        int ink2,
        int ink3,
        int accent,
        int accentTint,
        int onAccent,
        int fail,
        int failTint,
        int warn,
        int warnTint,
        int pass,
        int passTint,
        int coldAisle,
        int hotAisle,
        int wall) {

    public static final Palette LIGHT = new Palette(
            0xFFF6F7F9,
            0xFFFFFFFF,
            0xFFFBFCFD,
            0xFFE1E5EA,
            0xFFCFD6DE,
            0xFFEEF1F4,
            0xFF16202C,
            0xFF4A5766,
            0xFF667180,
            0xFF1D5FBF,
            0xFFE8F0FB,
            0xFFFFFFFF,
            0xFFB3261E,
            0xFFFDECEA,
            0xFF9A5B00,
            0xFFFFF4E0,
            0xFF1D6F42,
            0xFFE6F4EC,
            0xFFD9E5F5,
            0xFFF6E9DC,
            0xFF4A5766);

    public static final Palette DARK = new Palette(
            0xFF12171D,
            0xFF1A2129,
            0xFF151B22,
            0xFF2A333D,
            0xFF394552,
            0xFF1E262F,
            0xFFE8EDF2,
            0xFFA9B4C0,
            0xFF8B98A8,
            0xFF6AA5F8,
            0xFF1D2F47,
            0xFF10161D,
            0xFFFF8A80,
            0xFF3A1D1C,
            0xFFFFC069,
            0xFF3A2B14,
            0xFF7DD3A0,
            0xFF17301F,
            0xFF18273C,
            0xFF2F251B,
            0xFFA9B4C0);

    /** Black on white with full-strength edges, for people who ask their platform for it. */
    public static final Palette HIGH_CONTRAST = new Palette(
            0xFFFFFFFF,
            0xFFFFFFFF,
            0xFFFFFFFF,
            0xFF000000,
            0xFF000000,
            0xFFD0D0D0,
            0xFF000000,
            0xFF000000,
            0xFF2A2A2A,
            0xFF0033A0,
            0xFFE0ECFF,
            0xFFFFFFFF,
            0xFFA00000,
            0xFFFFFFFF,
            0xFF6B3F00,
            0xFFFFFFFF,
            0xFF00531F,
            0xFFFFFFFF,
            0xFFE0ECFF,
            0xFFFFEBD6,
            0xFF000000);

    /** Colours for categories that mean nothing by themselves (vendors, cost classes), dark enough for white text. */
    private static final int[] CATEGORIES = {
        0xFF1D3F77, 0xFFB35900, 0xFF2E7D5B, 0xFF7B4EA3, 0xFF2A6F8F, 0xFF9C7A2B, 0xFF8A3B55, 0xFF5A6472
    };

    /** The same hues for bars and lines that stand alone on a dark panel. */
    private static final int[] CATEGORIES_ON_DARK = {
        0xFF5F92E4, 0xFFE08A3C, 0xFF55B08A, 0xFFB08AD8, 0xFF58A9CC, 0xFFCDA84E, 0xFFD9738F, 0xFF97A3B3
    };

    /** Fill of a labelled block (a rack, a device), the same in every theme. */
    public static int category(int index) {
        return CATEGORIES[Math.floorMod(index, CATEGORIES.length)];
    }

    /** Colour of a chart's bar, line or dot, at least 3:1 against this palette's panel (WCAG 2.2, 1.4.11). */
    public int series(int index) {
        int[] colours = Colours.luminance(panel) < 0.2 ? CATEGORIES_ON_DARK : CATEGORIES;
        return colours[Math.floorMod(index, colours.length)];
    }
}
