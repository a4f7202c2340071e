package org.hallwright.engine.cost;

/**
 * Electricity taken by IT equipment. Apart from {@link FacilityEnergy}, because a price per IT kilowatt read as one per
 * facility kilowatt is wrong by the PUE.
 *
 * @param kwh kilowatt-hours
 */
public record ItEnergy(double kwh) {

    public ItEnergy {
        Inputs.notNegative("IT energy", kwh);
    }

    /**
     * A steady draw over some hours.
     *
     * @param itKw rated IT power, kW
     * @param averageLoad share of it drawn, 0 to 1
     */
    public static ItEnergy of(double itKw, double averageLoad, double hours) {
        return new ItEnergy(Inputs.notNegative("IT power", itKw)
                * Inputs.within("average load", averageLoad, 0, 1)
                * Inputs.notNegative("hours", hours));
    }

    /** What the meter of the site counts for it (ISO/IEC 30134-2). */
    public FacilityEnergy atPue(double pue) {
        return new FacilityEnergy(kwh * Inputs.within("PUE", pue, 1, 10));
    }
}
