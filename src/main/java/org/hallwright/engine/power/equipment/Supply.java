package org.hallwright.engine.power.equipment;

/**
 * A supply system by its voltage and form.
 *
 * @param volts line-to-line for three phases, between the two conductors otherwise
 * @param form direct current, one phase, three phases
 */
public record Supply(double volts, Form form) {

    private static final double SQRT_3 = Math.sqrt(3);

    /** How power is carried. */
    public enum Form {
        DC,
        ONE_PHASE,
        THREE_PHASE
    }

    public Supply {
        Check.positive("voltage (V)", volts);
    }

    public static Supply threePhase(double lineToLineVolts) {
        return new Supply(lineToLineVolts, Form.THREE_PHASE);
    }

    /** Three phases named by the voltage between a phase and neutral: 230 V gives 398.4 V line to line. */
    public static Supply threePhaseFromPhaseVolts(double phaseVolts) {
        return new Supply(phaseVolts * SQRT_3, Form.THREE_PHASE);
    }

    public static Supply onePhase(double volts) {
        return new Supply(volts, Form.ONE_PHASE);
    }

    public static Supply dc(double volts) {
        return new Supply(volts, Form.DC);
    }

    /** Apparent power (VA) that {@code amperes} per conductor carry. */
    public double apparentVa(double amperes) {
        return amperes * volts * (form == Form.THREE_PHASE ? SQRT_3 : 1);
    }

    /** Current per conductor (A) of {@code activeW} at {@code powerFactor} (ignored for direct current). */
    public double currentA(double activeW, double powerFactor) {
        return activeW / (apparentVa(1) * powerFactor(powerFactor));
    }

    /** Active power (W) of {@code amperes} at {@code powerFactor}. */
    public double activeW(double amperes, double powerFactor) {
        return apparentVa(amperes) * powerFactor(powerFactor);
    }

    private double powerFactor(double given) {
        return form == Form.DC ? 1 : Check.within("power factor", given, Double.MIN_VALUE, 1);
    }

    /** Conductors that heat up under balanced load: three phases, or go and return. */
    int loadedConductors() {
        return form == Form.THREE_PHASE ? 3 : 2;
    }

    /**
     * Whether equipment for this supply may be connected to {@code other}: the same form, and a voltage inside the
     * ±10 % that IEC 60038 and ANSI C84.1 leave for the utilisation voltage (so 400 V equipment accepts 380 to 415 V, not 480 V).
     */
    public boolean accepts(Supply other) {
        boolean onePhaseOfThree = form == Form.ONE_PHASE
                && other.form == Form.THREE_PHASE
                && (near(other.volts) || near(other.volts / SQRT_3));
        return onePhaseOfThree || form == other.form && near(other.volts);
    }

    private boolean near(double otherVolts) {
        return otherVolts >= 0.9 * volts && otherVolts <= 1.1 * volts;
    }
}
