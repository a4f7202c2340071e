package org.hallwright.engine.power.equipment;

/**
 * What altitude and heat take from an engine. The shares add up, as on the engine maker's limit curves, and are of the
 * rating at the limits.
 *
 * @param altitudeLimitM full rating up to here
 * @param perM share lost for every metre above
 * @param temperatureLimitC full rating up to here
 * @param perK share lost for every kelvin above
 */
public record Derating(double altitudeLimitM, double perM, double temperatureLimitC, double perK) {

    /** No derating known or needed. */
    public static final Derating NONE = new Derating(0, 0, 0, 0);

    public Derating {
        Check.within("altitude limit (m)", altitudeLimitM, -500, 9000);
        Check.within("altitude derating per m", perM, 0, 0.01);
        Check.within("temperature limit (°C)", temperatureLimitC, -60, 100);
        Check.within("temperature derating per K", perK, 0, 0.1);
    }

    /** A turbocharged diesel of the 2 MVA class (Cummins QSK60-G4): 4.1 % per 300 m, 16 % per 10 K beyond its limits. */
    public static Derating largeDiesel(double altitudeLimitM, double temperatureLimitC) {
        return new Derating(altitudeLimitM, 0.041 / 300, temperatureLimitC, 0.016);
    }

    /** Share of the rating that is left, 0 to 1. */
    public double factor(double altitudeM, double ambientC) {
        double lost = perM * Math.max(0, altitudeM - altitudeLimitM) + perK * Math.max(0, ambientC - temperatureLimitC);
        return Math.max(0, 1 - lost);
    }
}
