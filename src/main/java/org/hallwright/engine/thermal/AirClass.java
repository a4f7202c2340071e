package org.hallwright.engine.thermal;

/**
 * Classes of air-cooled equipment of ASHRAE TC 9.9 (2021): allowable dry bulb, dew point and relative humidity at the
 * inlet, and the recommended envelope.
 */
public enum AirClass {
    /** Enterprise servers, tight control. */
    A1(15, 32, -12, 17, 0.80, 3050),
    /** Volume servers. */
    A2(10, 35, -12, 21, 0.80, 3050),
    /** Servers for economised halls. */
    A3(5, 40, -12, 24, 0.85, 3050),
    /** The widest class. */
    A4(5, 45, -12, 24, 0.90, 3050),
    /** High-density equipment that air cannot cool when warm. */
    H1(15, 25, -12, 17, 0.80, 3050);

    /** Recommended dry bulb for A1 to A4, degC. */
    public static final double RECOMMENDED_LOW_C = 18;

    /** Recommended dry bulb for A1 to A4, degC. */
    public static final double RECOMMENDED_HIGH_C = 27;

    /** Recommended upper dry bulb for H1, degC. */
    public static final double RECOMMENDED_H1_HIGH_C = 22;

    /** Recommended dew point, degC. */
    public static final double RECOMMENDED_DEW_LOW_C = -9;

    /** Recommended dew point, degC. */
    public static final double RECOMMENDED_DEW_HIGH_C = 15;

    /** Recommended relative humidity at most, 0..1 (0.5 where copper and silver corrode). */
    public static final double RECOMMENDED_RH_HIGH = 0.70;

    private final double lowC;
    private final double highC;
    private final double dewLowC;
    private final double dewHighC;
    private final double rhHigh;
    private final double highestM;

    AirClass(double lowC, double highC, double dewLowC, double dewHighC, double rhHigh, double highestM) {
        this.lowC = lowC;
        this.highC = highC;
        this.dewLowC = dewLowC;
        this.dewHighC = dewHighC;
        this.rhHigh = rhHigh;
        this.highestM = highestM;
    }

    /** The widest class that equipment allowed up to an inlet temperature (degC, near the sea) belongs to. */
    public static AirClass upTo(double inletMaxC) {
        for (AirClass each : new AirClass[] {A4, A3, A2, A1}) {
            if (inletMaxC >= each.highC) {
                return each;
            }
        }
        return H1;
    }

    /** Lowest allowable dry bulb, degC. */
    public double lowC() {
        return lowC;
    }

    /** Highest allowable dry bulb at sea level to 900 m, degC. */
    public double highC() {
        return highC;
    }

    /** Lowest allowable dew point, degC. */
    public double dewLowC() {
        return dewLowC;
    }

    /** Highest allowable dew point, degC. */
    public double dewHighC() {
        return dewHighC;
    }

    /** Highest allowable relative humidity, 0..1. */
    public double rhHigh() {
        return rhHigh;
    }

    /**
     * Highest allowable dry bulb at a height, degC: above 900 m less 1 K for every 300 m (A1, A2), 175 m (A3), 125 m
     * (A4) or 500 m (H1).
     */
    public double highAtC(double elevationM) {
        if (elevationM > highestM) {
            throw new IllegalArgumentException(
                    "class " + this + " is defined up to " + highestM + " m, not at " + elevationM + " m");
        }
        return highC - deratingK(elevationM);
    }

    /** What a height takes off the highest allowable dry bulb, K; beyond the class's highest place it goes on alike. */
    public double deratingK(double elevationM) {
        double metresPerK = switch (this) {
            case A1, A2 -> 300;
            case A3 -> 175;
            case A4 -> 125;
            case H1 -> 500;
        };
        return Math.max(0, elevationM - 900) / metresPerK;
    }

    /** Highest place that the class is defined for, m. */
    public double highestM() {
        return highestM;
    }

    /** Whether inlet air is allowed at a height. */
    public boolean allows(double inletC, double dewPointC, double relativeHumidity, double elevationM) {
        return inletC >= lowC
                && inletC <= highAtC(elevationM)
                && dewPointC >= dewLowC
                && dewPointC <= dewHighC
                && relativeHumidity <= rhHigh;
    }
}
