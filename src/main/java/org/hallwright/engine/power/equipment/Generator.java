package org.hallwright.engine.power.equipment;

/**
 * A generator set.
 *
 * @param ratedW electrical rating; engine sheets give gross shaft power: take 0.95 to 0.96 of it
 * @param fuel fuel against load
 * @param startS from the loss of the grid to rated voltage and frequency (NFPA 110 type 10: 10 s)
 * @param derating altitude and heat
 */
public record Generator(double ratedW, FuelCurve fuel, double startS, Derating derating) {

    /** Below this load a diesel wet-stacks in long runs. */
    public static final double LEAST_LOAD = 0.3;

    public Generator {
        Check.positive("generator rating (W)", ratedW);
        Check.notNegative("start time (s)", startS);
    }

    /** Rating (W) at a site. */
    public double availableW(double altitudeM, double ambientC) {
        return ratedW * derating.factor(altitudeM, ambientC);
    }

    /** Fuel an hour of one set at {@code loadW}. */
    public double fuelPerHour(double loadW) {
        return fuel.perHour(Check.notNegative("load (W)", loadW) / ratedW);
    }

    /** Hours that {@code tank} (same unit as the fuel curve), of which {@code usableShare} can be drawn, lasts for {@code sets} sharing the load. */
    public double autonomyH(double tank, double usableShare, double loadW, int sets) {
        Check.notNegative("tank", tank);
        Check.fraction("usable share", usableShare);
        Check.atLeast("sets", sets, 1);
        return tank * usableShare / (sets * fuelPerHour(loadW / sets));
    }

    /** Tank that lasts {@code hours}. */
    public double tankFor(double hours, double usableShare, double loadW, int sets) {
        Check.notNegative("time (h)", hours);
        Check.within("usable share", usableShare, Double.MIN_VALUE, 1);
        Check.atLeast("sets", sets, 1);
        return hours * sets * fuelPerHour(loadW / sets) / usableShare;
    }

    /** Sets that carry {@code loadW} at the site with {@code redundant} spare. */
    public int setsFor(double loadW, int redundant, double altitudeM, double ambientC) {
        return ParallelUnits.sizedFor(loadW, availableW(altitudeM, ambientC), redundant)
                .units();
    }
}
