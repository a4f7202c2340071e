package org.hallwright.design;

import java.util.List;

/**
 * A year of weather that the planner brought along, in place of the library's for the site.
 *
 * @param name place and data set, as the file states them
 * @param sha256 of the file
 * @param elevationM height of the station above the sea, m
 * @param pressurePa mean pressure, Pa
 * @param dryBulbTenthsC dry bulb of each of 8,760 hours, tenths of a degree Celsius
 * @param dewPointTenthsC dew point of the same hours
 */
public record SiteWeather(
        String name,
        String sha256,
        double elevationM,
        double pressurePa,
        List<Integer> dryBulbTenthsC,
        List<Integer> dewPointTenthsC) {

    public static final int HOURS = 8760;

    /** Lowest and highest temperature that a file may state, tenths of a degree Celsius. */
    public static final int LOWEST_TENTHS = -900;

    public static final int HIGHEST_TENTHS = 700;

    public SiteWeather {
        dryBulbTenthsC = List.copyOf(dryBulbTenthsC);
        dewPointTenthsC = List.copyOf(dewPointTenthsC);
        if (dryBulbTenthsC.size() != HOURS || dewPointTenthsC.size() != HOURS) {
            throw new IllegalArgumentException("a year of weather has " + HOURS + " hours, not " + dryBulbTenthsC.size()
                    + " dry bulbs and " + dewPointTenthsC.size() + " dew points");
        }
        if (!(elevationM >= -430 && elevationM <= 6000)) {
            throw new IllegalArgumentException("elevation must be -430 to 6000 m, not " + elevationM);
        }
        if (!(pressurePa >= 45_000 && pressurePa <= 110_000)) {
            throw new IllegalArgumentException("pressure must be 45 to 110 kPa, not " + pressurePa + " Pa");
        }
    }

    public double[] dryBulbC() {
        return degrees(dryBulbTenthsC);
    }

    public double[] dewPointC() {
        return degrees(dewPointTenthsC);
    }

    private static double[] degrees(List<Integer> tenths) {
        return tenths.stream().mapToDouble(t -> t / 10.0).toArray();
    }
}
