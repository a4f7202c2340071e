package org.hallwright.engine.year;

/**
 * What the site's grid, water and contracts add to the physics.
 *
 * @param gridKgPerKwh greenhouse gases per kWh, one value or one for each hour
 * @param gridWaterLPerKwh water the power stations evaporate per kWh, for source WUE
 * @param renewableShare share of the energy that is renewable and owned or contracted
 * @param potableShare share of the site's water that is potable
 */
@SuppressWarnings("ArrayRecordComponent") // read in the hourly loop
public record Surroundings(double[] gridKgPerKwh, double gridWaterLPerKwh, double renewableShare, double potableShare) {
    /** Shares from 0 to 1, intensities not negative. */
    public Surroundings {
        if (gridKgPerKwh.length != 1 && gridKgPerKwh.length != 8760) {
            throw new IllegalArgumentException("grid intensity has " + gridKgPerKwh.length + " values, not 1 or 8760");
        }
        if (!(gridWaterLPerKwh >= 0)
                || !(renewableShare >= 0 && renewableShare <= 1)
                || !(potableShare >= 0 && potableShare <= 1)) {
            throw new IllegalArgumentException(
                    "grid water " + gridWaterLPerKwh + " L/kWh must not be negative, renewable " + renewableShare
                            + " and potable share " + potableShare + " must lie from 0 to 1");
        }
    }

    /** One grid intensity, all water potable, nothing renewable. */
    public static Surroundings grid(double kgPerKwh) {
        return new Surroundings(new double[] {kgPerKwh}, 0, 0, 1);
    }
}
