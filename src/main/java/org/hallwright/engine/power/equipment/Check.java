package org.hallwright.engine.power.equipment;

/** Refuses numbers that no equipment can have, naming the value and the allowed range. */
final class Check {

    private Check() {}

    static double positive(String name, double value) {
        return within(name, value, Double.MIN_VALUE, Double.MAX_VALUE);
    }

    static double notNegative(String name, double value) {
        return within(name, value, 0, Double.MAX_VALUE);
    }

    static double fraction(String name, double value) {
        return within(name, value, 0, 1);
    }

    static double within(String name, double value, double low, double high) {
        if (!(value >= low && value <= high)) {
            String range =
                    low == Double.MIN_VALUE ? "above 0" : low + " to " + (high == Double.MAX_VALUE ? "any" : high);
            throw new IllegalArgumentException(name + " is " + value + " but must be finite and " + range);
        }
        return value;
    }

    static int atLeast(String name, int value, int low) {
        if (value < low) {
            throw new IllegalArgumentException(name + " is " + value + " but must be at least " + low);
        }
        return value;
    }
}
