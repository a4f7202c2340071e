package org.hallwright.engine.throughput;

/** A predicted value with its 10th and 90th percentile. */
public record Band(double low, double value, double high) {
    public Band {
        if (!Double.isFinite(low) || !Double.isFinite(value) || !Double.isFinite(high)) {
            throw new IllegalArgumentException("band " + low + ", " + value + ", " + high + " is not finite");
        }
    }

    Band times(double factor) {
        return new Band(low * factor, value * factor, high * factor);
    }

    /** The band of a quantity that is inverse to this one. */
    Band into(double numerator) {
        return new Band(numerator / high, numerator / value, numerator / low);
    }
}
