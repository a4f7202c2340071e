package org.hallwright.engine.power.grid;

/** Refuses numbers out of range, naming both. */
final class Need {

    private Need() {}

    static double within(String name, double value, double low, double high) {
        if (!(value >= low && value <= high)) {
            throw new IllegalArgumentException(name + " is " + value + " but must be " + low + " to " + high);
        }
        return value;
    }
}
