package org.hallwright.engine.carbon;

/**
 * Operational emissions by the GHG Protocol: scope 1 is what the site burns, scope 2 what its electricity caused. Scope 2
 * has two accounts that are never added: by location (the grid's mean) and by market (contracts, then the residual mix).
 * Masses in kilograms of CO₂ equivalent, intensities in grams per kilowatt-hour.
 */
public final class Emissions {

    /** Diesel burnt, kg CO₂e per litre (UK government conversion factors, mineral diesel without biofuel). */
    public static final double DIESEL_KG_PER_LITRE = 2.66;

    private Emissions() {}

    /** Scope 2 by location from a yearly mean. */
    public static double locationKg(double facilityKwh, double gridGramsPerKwh) {
        return notNegative("energy", facilityKwh) * notNegative("intensity", gridGramsPerKwh) / 1e3;
    }

    /** Scope 2 by location, hour by hour. */
    public static double locationKg(double[] hourlyFacilityKwh, double[] hourlyGridGramsPerKwh) {
        if (hourlyFacilityKwh.length != hourlyGridGramsPerKwh.length) {
            throw new IllegalArgumentException(hourlyFacilityKwh.length + " hours of energy, "
                    + hourlyGridGramsPerKwh.length + " of intensity; both must be of the same year");
        }
        double kg = 0;
        for (int h = 0; h < hourlyFacilityKwh.length; h++) {
            kg += locationKg(hourlyFacilityKwh[h], hourlyGridGramsPerKwh[h]);
        }
        return kg;
    }

    /**
     * Scope 2 by market: contracted energy at its own intensity, the rest at the residual mix. More contracted than used
     * covers the use and no more.
     *
     * @param contractedKwh with certificates cancelled for this site and year
     * @param contractGramsPerKwh 0 for wind, sun, water
     * @param residualGramsPerKwh of the grid after everyone's contracts; where unknown, the grid's mean understates it
     */
    public static double marketKg(
            double facilityKwh, double contractedKwh, double contractGramsPerKwh, double residualGramsPerKwh) {
        double covered = Math.min(notNegative("energy", facilityKwh), notNegative("contracted energy", contractedKwh));
        return locationKg(covered, contractGramsPerKwh) + locationKg(facilityKwh - covered, residualGramsPerKwh);
    }

    /** Share of each hour's use that contracted generation of the same hour covers, summed: 24/7 matching, 0 to 1. */
    public static double hourlyMatchedShare(double[] hourlyFacilityKwh, double[] hourlyContractedKwh) {
        if (hourlyFacilityKwh.length != hourlyContractedKwh.length) {
            throw new IllegalArgumentException(
                    hourlyFacilityKwh.length + " hours of use, " + hourlyContractedKwh.length + " of contract");
        }
        double used = 0;
        double matched = 0;
        for (int h = 0; h < hourlyFacilityKwh.length; h++) {
            used += notNegative("energy", hourlyFacilityKwh[h]);
            matched += Math.min(hourlyFacilityKwh[h], notNegative("contracted energy", hourlyContractedKwh[h]));
        }
        return used == 0 ? 1 : matched / used;
    }

    /** Scope 1 of engines, kg. */
    public static double engineKg(double dieselLitres) {
        return notNegative("diesel", dieselLitres) * DIESEL_KG_PER_LITRE;
    }

    /**
     * Carbon usage effectiveness, kg per IT kilowatt-hour (ISO/IEC 30134-8).
     *
     * @param itKwh above zero
     */
    public static double cue(double totalKg, double itKwh) {
        if (!(itKwh > 0)) {
            throw new IllegalArgumentException("IT energy " + itKwh + " kWh must be above zero");
        }
        return notNegative("emissions", totalKg) / itKwh;
    }

    /** What was emitted to make equipment, spread evenly over its life, kg a year. */
    public static double embodiedKgPerYear(double embodiedKg, double lifeYears) {
        if (!(lifeYears > 0)) {
            throw new IllegalArgumentException("life " + lifeYears + " a must be above zero");
        }
        return notNegative("embodied emissions", embodiedKg) / lifeYears;
    }

    /**
     * A price put on emissions to compare designs. A line of its own that never joins the cash lines: the price of
     * electricity inside a trading scheme holds the allowance already.
     */
    public static double shadowCost(double kg, double pricePerTonne) {
        return notNegative("emissions", kg) / 1e3 * notNegative("carbon price", pricePerTonne);
    }

    private static double notNegative(String name, double value) {
        if (!(value >= 0 && value <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException(name + " " + value + " must be zero or more and finite");
        }
        return value;
    }
}
