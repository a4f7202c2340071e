package org.hallwright.engine.thermal;

import java.util.Locale;

/** Argument checks that name the value and the range allowed. */
final class Checks {
    private Checks() {}

    static double within(double value, double low, double high, String name) {
        if (!(value >= low && value <= high)) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "%s is %s but must lie from %s to %s", name, value, low, high));
        }
        return value;
    }

    static double positive(double value, String name) {
        return within(value, Double.MIN_NORMAL, 1e15, name);
    }

    static double notNegative(double value, String name) {
        return within(value, 0, 1e15, name);
    }
}
