package org.hallwright.draw;

/**
 * Colour scales and contrast. Cividis reads the same with and without a red-green deficiency (Nuñez, Anderton, Renslow,
 * PLoS ONE 2018); contrast is WCAG 2.2, section 1.4.3.
 */
public final class Colours {
    /** Heat maps print seven bins. */
    public static final int BINS = 7;

    public static final int NONE = 0;

    private static final int[] CIVIDIS = {
        0xFF00204D,
        0xFF00336F,
        0xFF39486B,
        0xFF575C6D,
        0xFF707173,
        0xFF8A8779,
        0xFFA69D75,
        0xFFC4B56C,
        0xFFE4CF5B,
        0xFFFFEA46
    };
    private static final int[] DIVERGING = {
        0xFF1D4E89, 0xFF5B86B8, 0xFFB3C8DF, 0xFFF7F7F7, 0xFFF3C79A, 0xFFDE8F3F, 0xFFA85A00
    };

    private Colours() {}

    /** Cividis at a share of 0 to 1, interpolated between the ten published stops used here. */
    public static int cividis(double share) {
        double at = Math.clamp(share, 0, 1) * (CIVIDIS.length - 1);
        int i = Math.min((int) at, CIVIDIS.length - 2);
        return mix(CIVIDIS[i], CIVIDIS[i + 1], at - i);
    }

    /** The colour of one of the seven bins, 0 lowest. */
    public static int bin(int bin) {
        return cividis(Math.clamp(bin, 0, BINS - 1) / (BINS - 1.0));
    }

    /** Blue (much room), white (at the limit), orange (over); 3 is the limit. */
    public static int divergingBin(int bin) {
        return DIVERGING[Math.clamp(bin, 0, BINS - 1)];
    }

    public static int mix(int a, int b, double t) {
        int argb = 0;
        for (int shift = 0; shift <= 24; shift += 8) {
            double from = a >>> shift & 0xFF;
            double to = b >>> shift & 0xFF;
            argb |= (int) Math.round(from + (to - from) * t) << shift;
        }
        return argb;
    }

    public static int withAlpha(int argb, int alpha) {
        return argb & 0xFFFFFF | alpha << 24;
    }

    /** Draws a colour with alpha over an opaque one. */
    public static int over(int top, int below) {
        return 0xFF000000 | mix(below, top, (top >>> 24) / 255.0) & 0xFFFFFF;
    }

    public static double luminance(int argb) {
        return 0.2126 * linear(argb >>> 16 & 0xFF) + 0.7152 * linear(argb >>> 8 & 0xFF) + 0.0722 * linear(argb & 0xFF);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    /** WCAG contrast ratio, 1 to 21. */
    public static double contrast(int a, int b) {
        double la = luminance(a);
        double lb = luminance(b);
        return (Math.max(la, lb) + 0.05) / (Math.min(la, lb) + 0.05);
    }

    /** Black or white, whichever reads better: one of the two always has 4.58:1 or more. */
    public static int inkOn(int argb) {
        return contrast(argb, 0xFF000000) >= contrast(argb, 0xFFFFFFFF) ? 0xFF000000 : 0xFFFFFFFF;
    }

    /** "#rrggbb", the form that CSS and SVG share. */
    public static String hex(int argb) {
        String digits = Integer.toHexString(argb & 0xFFFFFF);
        return "#" + "0".repeat(6 - digits.length()) + digits;
    }
}
