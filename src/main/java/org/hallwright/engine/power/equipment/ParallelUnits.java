package org.hallwright.engine.power.equipment;

/**
 * Equal units that share one load: paralleled UPS, transformers on one bus, generators, rectifiers.
 *
 * @param unitRating rating of one (W or VA, as the load is given)
 * @param units installed
 * @param redundant units beyond those the load needs (N+1 has one)
 */
public record ParallelUnits(double unitRating, int units, int redundant) {

    public ParallelUnits {
        Check.positive("unit rating", unitRating);
        Check.atLeast("units", units, 1);
        Check.within("redundant units", redundant, 0, units - 1.0);
    }

    /** The fewest units, {@code redundant} among them, none loaded above {@code maxLoading} of its rating when all spares are lost. */
    public static ParallelUnits sizedFor(double load, double unitRating, int redundant, double maxLoading) {
        Check.notNegative("load", load);
        Check.positive("unit rating", unitRating);
        Check.within("highest loading", maxLoading, Double.MIN_VALUE, 2);
        int needed = Math.max(1, (int) Math.ceil(load / (unitRating * maxLoading) - 1e-9));
        return new ParallelUnits(unitRating, needed + redundant, redundant);
    }

    public static ParallelUnits sizedFor(double load, double unitRating, int redundant) {
        return sizedFor(load, unitRating, redundant, 1);
    }

    /** Capacity of all units. */
    public double installed() {
        return unitRating * units;
    }

    /** Capacity with {@code lost} units lost. */
    public double capacityAfterLoss(int lost) {
        return unitRating * remaining(lost);
    }

    /** What one unit carries, all running. */
    public double perUnit(double load) {
        return Check.notNegative("load", load) / units;
    }

    /** What one survivor carries after {@code lost} units are lost. */
    public double perUnitAfterLoss(double load, int lost) {
        return Check.notNegative("load", load) / remaining(lost);
    }

    /** Load over rating of one unit, all running. */
    public double utilisation(double load) {
        return perUnit(load) / unitRating;
    }

    /** Load over rating of one survivor. */
    public double utilisationAfterLoss(double load, int lost) {
        return perUnitAfterLoss(load, lost) / unitRating;
    }

    /** Whether the load stays within the ratings after {@code lost} units are lost. */
    public boolean survives(double load, int lost) {
        return lost < units && utilisationAfterLoss(load, lost) <= 1 + 1e-9;
    }

    private int remaining(int lost) {
        return (int) Check.within("units remaining of " + units, units - (double) lost, 1, units);
    }
}
