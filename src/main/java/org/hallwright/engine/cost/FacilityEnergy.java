package org.hallwright.engine.cost;

/**
 * Electricity counted by the meter of the site: the only energy that is paid for.
 *
 * @param kwh kilowatt-hours
 */
public record FacilityEnergy(double kwh) {

    public FacilityEnergy {
        Inputs.notNegative("facility energy", kwh);
    }

    /** Cost at one price for every hour. */
    public double cost(double pricePerKwh) {
        return kwh * Inputs.finite("price per kWh", pricePerKwh);
    }
}
