package org.hallwright.design;

import java.util.List;

/**
 * A year of grid carbon intensity that the planner brought along, in place of the jurisdiction's annual mean.
 *
 * @param name grid and data set, as the file is named
 * @param sha256 of the file
 * @param tenthsGPerKwh greenhouse gases for a kilowatt-hour in each of 8,760 hours of local standard time, tenths of a
 *     gram of CO2 equivalent
 */
public record HourlyCarbon(String name, String sha256, List<Integer> tenthsGPerKwh) {

    public static final int HOURS = 8760;

    /** Lignite alone gives about 1,200 g/kWh; twice that is no grid. */
    public static final int HIGHEST_TENTHS = 25_000;

    public HourlyCarbon {
        tenthsGPerKwh = List.copyOf(tenthsGPerKwh);
        if (tenthsGPerKwh.size() != HOURS) {
            throw new IllegalArgumentException(
                    "a year of grid intensity has " + HOURS + " hours, not " + tenthsGPerKwh.size());
        }
        for (int tenths : tenthsGPerKwh) {
            if (tenths < 0 || tenths > HIGHEST_TENTHS) {
                throw new IllegalArgumentException(
                        "grid intensity must be 0 to " + HIGHEST_TENTHS / 10 + " g/kWh, not " + tenths / 10.0);
            }
        }
    }

    /** The hours in kg/kWh. */
    public double[] kgPerKwh() {
        return tenthsGPerKwh.stream().mapToDouble(t -> t / 1e4).toArray();
    }

    /** Mean of all hours, g/kWh. */
    public double meanGPerKwh() {
        return tenthsGPerKwh.stream().mapToInt(t -> t).average().orElse(0) / 10;
    }
}
