package org.hallwright.quantity;

/**
 * A value with the band in which it is thought to lie, in SI. A published figure has {@code low == value == high}.
 * Unknown is not a range: it is the absence of one.
 *
 * @param low smallest credible value
 * @param value best estimate
 * @param high largest credible value
 */
public record Range(double low, double value, double high) {

    public Range {
        if (!Double.isFinite(low) || !Double.isFinite(value) || !Double.isFinite(high)) {
            throw new IllegalArgumentException("a range must be finite: " + low + ", " + value + ", " + high);
        }
        if (low > value || value > high) {
            throw new IllegalArgumentException("a range must be ordered: " + low + " ≤ " + value + " ≤ " + high);
        }
        // One zero only: results are compared bit for bit.
        low = low + 0.0;
        value = value + 0.0;
        high = high + 0.0;
    }

    public static Range exact(double value) {
        return new Range(value, value, value);
    }

    /** The range around a value that two ends in any order span. */
    public static Range spanning(double a, double value, double b) {
        return new Range(Math.min(value, Math.min(a, b)), value, Math.max(value, Math.max(a, b)));
    }

    public boolean isExact() {
        return low == high;
    }

    public Range plus(Range other) {
        return new Range(low + other.low, value + other.value, high + other.high);
    }

    public Range minus(Range other) {
        return spanning(low - other.high, value - other.value, high - other.low);
    }

    public Range times(double k) {
        return spanning(low * k, value * k, high * k);
    }

    /** Whether the two bands share a point; then a difference between them is not a difference. */
    public boolean overlaps(Range other) {
        return low <= other.high && other.low <= high;
    }

    public boolean contains(double x) {
        return low <= x && x <= high;
    }

    /** In a unit for print. */
    public Range in(Unit unit) {
        return spanning(unit.fromSi(low), unit.fromSi(value), unit.fromSi(high));
    }
}
