package org.hallwright.engine.year;

/**
 * {@code x} to a fixed power for 0..1.3. Whole powers are multiplied out, others read from a table, so that the hourly
 * loop has no {@code pow}.
 */
final class PowerCurve {
    private static final int STEPS_PER_UNIT = 512;
    private static final double HIGHEST = 1.3;

    private final int whole;
    private final double[] value;

    PowerCurve(double exponent) {
        whole = exponent == Math.rint(exponent) ? (int) exponent : -1;
        value = new double[whole >= 0 ? 0 : (int) Math.ceil(HIGHEST * STEPS_PER_UNIT) + 2];
        for (int i = 0; i < value.length; i++) {
            value[i] = Math.pow(i / (double) STEPS_PER_UNIT, exponent);
        }
    }

    double at(double x) {
        double within = Math.clamp(x, 0.0, HIGHEST);
        return switch (whole) {
            case 0 -> 1;
            case 1 -> within;
            case 2 -> within * within;
            case 3 -> within * within * within;
            default -> {
                double position = within * STEPS_PER_UNIT;
                int i = (int) position;
                yield value[i] + (position - i) * (value[i + 1] - value[i]);
            }
        };
    }
}
