package org.hallwright.engine.cost;

import java.util.Locale;

/** Refuses what cannot be meant, naming the value and what is allowed. */
final class Inputs {

    private Inputs() {}

    static double within(String name, double value, double low, double high) {
        if (!(value >= low && value <= high)) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "%s %s must lie in [%s, %s]", name, value, low, high));
        }
        return value;
    }

    static double notNegative(String name, double value) {
        return within(name, value, 0, Double.MAX_VALUE);
    }

    static double positive(String name, double value) {
        if (!(value > 0 && value <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "%s %s must be above zero and finite", name, value));
        }
        return value;
    }

    static double finite(String name, double value) {
        return within(name, value, -Double.MAX_VALUE, Double.MAX_VALUE);
    }
}
