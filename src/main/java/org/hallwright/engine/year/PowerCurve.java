package org.hallwright.engine.year;

/** {@code x} to a fixed power for 0..1.3, tabulated so that the hourly loop has no {@code pow}. */
final class PowerCurve {
    private static final int STEPS_PER_UNIT = 512;
    private static final double HIGHEST = 1.3;

    private final double[] value;

    PowerCurve(double exponent) {
        value = new double[(int) Math.ceil(HIGHEST * STEPS_PER_UNIT) + 2];
        for (int i = 0; i < value.length; i++) {
            value[i] = i == 0 && exponent == 0 ? 1 : Math.pow(i / (double) STEPS_PER_UNIT, exponent);
        }
    }

    double at(double x) {
        double position = Math.clamp(x, 0.0, HIGHEST) * STEPS_PER_UNIT;
        int i = (int) position;
        return value[i] + (position - i) * (value[i + 1] - value[i]);
    }
}
