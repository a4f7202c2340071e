package org.hallwright.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Round axis values. */
public final class Ticks {
    private static final int MOST_DECIMALS = 6;

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

    /** The step between about so many round values from low to high. */
    static double step(double low, double high, int about) {
        return niceAtLeast((high - low) / Math.max(1, about));
    }

    public static List<Double> between(double low, double high, int about) {
        double step = step(low, high, about);
        List<Double> ticks = new ArrayList<>();
        for (double i = Math.ceil(low / step - 1e-9); i * step <= high + step * 1e-6; i++) {
            ticks.add(i * step + 0.0);
        }
        return ticks;
    }

    /** A value of an axis as its reader writes it, with the decimals that its step needs; millions as "1.5 M". */
    public static String label(double value, double step, Locale locale) {
        boolean millions = Math.abs(value) >= 1e6;
        double scale = millions ? 1e6 : 1;
        String number = String.format(locale, "%,." + decimals(step / scale) + "f", value / scale + 0.0);
        return millions ? number + " M" : number;
    }

    private static int decimals(double step) {
        double scaled = step;
        int decimals = 0;
        while (decimals < MOST_DECIMALS && Math.abs(scaled - Math.rint(scaled)) > 1e-6 * scaled) {
            scaled *= 10;
            decimals++;
        }
        return decimals;
    }
}
