package org.hallwright.engine.thermal;

import java.util.List;

/**
 * Outdoor noise by ISO 9613-2 in A-weighted levels: sound power, distance, directivity, a screen, air absorption at 500
 * Hz, and the energy sum at a receiver.
 */
public final class Noise {
    private static final double ABSORPTION_DB_PER_M = 1.9e-3; // 500 Hz, 10 degC, 70 % (ISO 9613-2 table 2)
    private static final double WAVELENGTH_500HZ_M = 0.68;
    private static final double SCREEN_LIMIT_DB = 20;

    private Noise() {}

    /**
     * One or several equal sources at one place.
     *
     * @param soundPowerDbA sound power of one at full speed, dB(A) re 1 pW
     * @param count how many run
     * @param directivityDb added towards the receiver: 3 on the ground, 6 at a wall's foot, 9 in a corner
     * @param speedShare fan speed by day and by night, 0 to 1
     * @param nightSpeedShare fan speed by night
     */
    public record Source(
            double xM,
            double yM,
            double heightM,
            double soundPowerDbA,
            int count,
            double directivityDb,
            double speedShare,
            double nightSpeedShare) {
        /** Levels of machines that exist. */
        public Source {
            Checks.within(soundPowerDbA, 0, 150, "sound power (dB(A))");
            Checks.within(count, 0, 100_000, "number of sources");
            Checks.within(directivityDb, -20, 20, "directivity (dB)");
            Checks.within(speedShare, 0, 1.1, "speed share");
            Checks.within(nightSpeedShare, 0, 1.1, "night speed share");
        }

        /** Sources on hard ground at full speed day and night. */
        public static Source onGround(double xM, double yM, double soundPowerDbA, int count) {
            return new Source(xM, yM, 2, soundPowerDbA, count, 3, 1, 1);
        }
    }

    /** A place where the level matters; {@code pathDifferenceM} is the detour over a screen, 0 for none. */
    public record Receiver(double xM, double yM, double heightM, double pathDifferenceM) {}

    /** Level at a receiver from all sources, dB(A); minus infinity is never returned: silence is 0 dB. */
    public static double levelDbA(List<Source> sources, Receiver receiver, boolean night) {
        double energy = 0;
        for (Source s : sources) {
            double share = night ? s.nightSpeedShare() : s.speedShare();
            if (s.count() == 0 || share <= 0) {
                continue;
            }
            double dx = s.xM() - receiver.xM();
            double dy = s.yM() - receiver.yM();
            double dz = s.heightM() - receiver.heightM();
            double distance = Math.max(1, Math.sqrt(dx * dx + dy * dy + dz * dz));
            double level = pressureLevelDb(atSpeedDbA(s.soundPowerDbA(), share), distance, s.directivityDb())
                    - ABSORPTION_DB_PER_M * distance
                    - screenDb(receiver.pathDifferenceM())
                    + 10 * Math.log10(s.count());
            energy += Math.pow(10, level / 10);
        }
        return energy > 1 ? 10 * Math.log10(energy) : 0;
    }

    /** Pressure level of a point source at a distance, dB: Lw - 20 lg r - 11 + directivity. */
    public static double pressureLevelDb(double soundPowerDb, double distanceM, double directivityDb) {
        return soundPowerDb - 20 * Math.log10(Checks.positive(distanceM, "distance (m)")) - 11 + directivityDb;
    }

    /** Level of a point source at another distance, dB: 6 dB less for each doubling. */
    public static double atDistanceDb(double levelDb, double fromM, double toM) {
        return levelDb - 20 * Math.log10(Checks.positive(toM, "distance (m)") / Checks.positive(fromM, "distance (m)"));
    }

    /** Sound power from the pressure level over an enveloping surface, dB (ISO 3744): Lp + 10 lg S. */
    public static double soundPowerDb(double surfaceLevelDb, double surfaceM2) {
        return surfaceLevelDb + 10 * Math.log10(Checks.positive(surfaceM2, "surface (m2)"));
    }

    /** Surface of the measuring box at a distance from a machine on the ground, m2 (ISO 3744). */
    public static double boxSurfaceM2(double lengthM, double widthM, double heightM, double distanceM) {
        double a = lengthM / 2 + distanceM;
        double b = widthM / 2 + distanceM;
        double c = heightM + distanceM;
        return 4 * (a * b + b * c + c * a);
    }

    /** Sound power of a fan at a share of its speed, dB (VDI 2081): 50 lg of the speed. */
    public static double atSpeedDbA(double fullSpeedDbA, double speedShare) {
        return fullSpeedDbA + 50 * Math.log10(Checks.within(speedShare, 0.05, 1.2, "speed share"));
    }

    /** Insertion loss of a screen from the detour of the path over its edge, dB: 10 lg(3 + 20 z / wavelength), at most 20. */
    public static double screenDb(double pathDifferenceM) {
        if (pathDifferenceM <= 0) {
            return 0;
        }
        return Math.min(SCREEN_LIMIT_DB, 10 * Math.log10(3 + 20 * pathDifferenceM / WAVELENGTH_500HZ_M));
    }

    /** Energy sum of levels, dB. */
    public static double sumDb(double... levels) {
        double energy = 0;
        for (double level : levels) {
            energy += Math.pow(10, level / 10);
        }
        return energy > 0 ? 10 * Math.log10(energy) : 0;
    }
}
