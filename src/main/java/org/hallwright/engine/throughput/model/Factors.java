package org.hallwright.engine.throughput.model;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** A value for every {@link Factor}; immutable. */
public final class Factors {
    private static final Factor[] ALL = Factor.values();
    private static final Factors PRIOR = prior0();

    private final double[] values;

    private Factors(double[] values) {
        this.values = values;
    }

    /** What is believed before any measurement. */
    public static Factors prior() {
        return PRIOR;
    }

    private static Factors prior0() {
        var values = new double[ALL.length];
        for (var factor : ALL) {
            values[factor.ordinal()] = factor.prior();
        }
        return new Factors(values);
    }

    public double get(Factor factor) {
        return values[factor.ordinal()];
    }

    /** A copy with one factor set; values outside the physical bounds are refused. */
    public Factors with(Factor factor, double value) {
        if (!(value >= factor.low() * 0.999999 && value <= factor.high() * 1.000001)) {
            throw new IllegalArgumentException(
                    factor + " " + value + " is outside " + factor.low() + ".." + factor.high());
        }
        var copy = values.clone();
        copy[factor.ordinal()] = value;
        return new Factors(copy);
    }

    public Map<Factor, Double> asMap() {
        var map = new EnumMap<Factor, Double>(Factor.class);
        for (var factor : ALL) {
            map.put(factor, values[factor.ordinal()]);
        }
        return map;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Factors that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return asMap().toString();
    }
}
