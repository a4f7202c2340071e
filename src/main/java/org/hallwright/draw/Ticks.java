package org.hallwright.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Round axis values. */
public final class Ticks {
    private Ticks() {}

    /** The smallest of 1, 2, 2.5, 5 times a power of ten that is not below the value. */
    public static double niceAtLeast(double value) {
        if (!(value > 0)) {
            return 1;
        }
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        for (double m : new double[] {1, 2, 2.5, 5, 10}) {
            if (m * power >= value * (1 - 1e-9)) {
                return m * power;
            }
        }
        return 10 * power;
    }

    public static List<Double> between(double low, double high, int about) {
        double step = niceAtLeast((high - low) / Math.max(1, about));
        List<Double> ticks = new ArrayList<>();
        for (double i = Math.ceil(low / step - 1e-9); i * step <= high + step * 1e-6; i++) {
            ticks.add(i * step + 0.0);
        }
        return ticks;
    }

    /** A short label without needless zeros, in the notation of files ("." decimals); screens localise their own. */
    public static String label(double value) {
        double a = Math.abs(value);
        if (a >= 1e6) {
            return trim(value / 1e6) + " M";
        }
        return a >= 1e4 ? trim(value / 1e3) + " k" : trim(value);
    }

    private static String trim(double v) {
        String s = String.format(Locale.ROOT, Math.abs(v) >= 100 ? "%.0f" : "%.2f", v + 0.0);
        return s.contains(".") ? s.replaceAll("0+$", "").replaceAll("\\.$", "") : s;
    }
}
