package org.hallwright.engine.structure;

/**
 * What a rack puts on the floor. Three checks that are not one: pressure under the footprint (20 to 27 kPa for a full
 * liquid-cooled rack), pressure spread over its bay with its share of the aisles (what TIA-942's 7.2 and 12 kPa mean),
 * and the load under one foot (what a raised-floor panel and its pedestals feel).
 *
 * @param massKg rack with all in it
 * @param widthM of the footprint
 * @param depthM of the footprint
 * @param feet feet or casters that carry it
 */
public record FloorLoad(double massKg, double widthM, double depthM, int feet) {

    /** Standard gravity, m/s² (ISO 80000-3). */
    public static final double GRAVITY = 9.80665;

    /** TIA-942: distributed floor load, least and recommended, Pa. */
    public static final double TIA_942_LEAST_PA = 7200;

    public static final double TIA_942_RECOMMENDED_PA = 12_000;

    public FloorLoad {
        positive("mass (kg)", massKg);
        positive("width (m)", widthM);
        positive("depth (m)", depthM);
        if (feet < 1) {
            throw new IllegalArgumentException("feet are " + feet + " but must be at least 1");
        }
    }

    /** On four feet. */
    public FloorLoad(double massKg, double widthM, double depthM) {
        this(massKg, widthM, depthM, 4);
    }

    public double weightN() {
        return massKg * GRAVITY;
    }

    /** Pressure under the footprint, Pa. */
    public double footprintPa() {
        return weightN() / (widthM * depthM);
    }

    /** Pressure over the bay: the footprint's width times its depth with {@code aisleM} of aisle that belongs to it, Pa. */
    public double bayPa(double aisleM) {
        if (!(aisleM >= 0 && aisleM < 100)) {
            throw new IllegalArgumentException("aisle is " + aisleM + " m but must be 0 to 100");
        }
        return weightN() / (widthM * (depthM + aisleM));
    }

    /** Load under one foot, N; {@code unevenness} is 1 where all carry alike, 1.5 is prudent on a real floor. */
    public double footN(double unevenness) {
        if (!(unevenness >= 1 && unevenness <= feet)) {
            throw new IllegalArgumentException("unevenness is " + unevenness + " but must be 1 to " + feet);
        }
        return weightN() / feet * unevenness;
    }

    /** Aisle (m) that a rack needs beside its depth so that {@code allowedPa} is kept; 0 where its footprint suffices. */
    public double aisleForM(double allowedPa) {
        positive("allowed pressure (Pa)", allowedPa);
        return Math.max(0, weightN() / (allowedPa * widthM) - depthM);
    }

    /** Working load (N) of a raised-floor panel: ultimate over the safety factor of EN 12825, 2 or 3. */
    public static double panelWorkingN(double ultimateN, double safetyFactor) {
        positive("ultimate load (N)", ultimateN);
        if (!(safetyFactor >= 1 && safetyFactor <= 10)) {
            throw new IllegalArgumentException("safety factor is " + safetyFactor + " but must be 1 to 10");
        }
        return ultimateN / safetyFactor;
    }

    private static void positive(String name, double value) {
        if (!(value > 0 && value < 1e9)) {
            throw new IllegalArgumentException(name + " is " + value + " but must be above 0 and below 1e9");
        }
    }
}
