package org.hallwright.engine.climate;

import java.util.List;

/**
 * The climate of one site as monthly statistics: twelve rows of dry-bulb and dew-point percentiles (see
 * {@link #PERCENTILES}) with the daily means, ranges and correlations that let {@link TypicalYear} rebuild the hours.
 *
 * @param id the site, such as {@code DE-FRA}
 * @param basis {@code measured}, {@code reanalysis} or {@code rebuilt}
 * @param band how far a rebuilt year may be from the truth at this site
 * @param pressurePa mean station pressure
 * @param months January to December
 */
public record ClimateTable(
        String id, String name, double elevationM, String basis, Band band, double pressurePa, List<Month> months) {
    private static final double[] LEVELS = {0, 0.01, 0.10, 0.25, 0.50, 0.75, 0.90, 0.99, 1};

    /** How many percentiles a month has: minimum, 1, 10, 25, 50, 75, 90, 99 % and maximum. */
    public static final int PERCENTILES = LEVELS.length;

    /** Twelve months, each complete, at a pressure between the Dead Sea's and Everest's. */
    public ClimateTable {
        months = List.copyOf(months);
        if (months.size() != 12) {
            throw new IllegalArgumentException("site " + id + " has " + months.size() + " months, not 12");
        }
        if (!(pressurePa >= 40_000 && pressurePa <= 110_000)) {
            throw new IllegalArgumentException(
                    "site " + id + ": pressure " + pressurePa + " Pa is outside 40000..110000");
        }
    }

    /** The share of hours below percentile {@code index}. */
    static double level(int index) {
        return LEVELS[index];
    }

    /**
     * Error band of a year rebuilt for the site: the 90th percentile (or worst) error found when the method was tested.
     *
     * @param id name of the band
     * @param dryBulb996K error of the 99.6 % dry bulb
     * @param wetBulb996K error of the 99.6 % wet bulb
     * @param meanDryBulbK shift of the whole dry-bulb series that the hour counts of the band correspond to
     * @param meanWetBulbK the same for wet bulb
     */
    public record Band(String id, double dryBulb996K, double wetBulb996K, double meanDryBulbK, double meanWetBulbK) {
        /** No error: hours that were measured. */
        public static final Band NONE = new Band("none", 0, 0, 0, 0);
    }

    /**
     * One month of hourly values summed up.
     *
     * @param dryBulbC nine percentiles, degC
     * @param dewPointC nine percentiles, degC
     * @param rangeK mean of daily maximum less minimum
     * @param dayDryBulbSdK spread of daily mean dry bulb
     * @param dayDewPointSdK spread of daily mean dew point
     * @param dayCorrelation correlation of the two daily means, -1 to 1
     * @param rangeVariation coefficient of variation of the daily range
     */
    public record Month(
            List<Double> dryBulbC,
            List<Double> dewPointC,
            double meanDryBulbC,
            double meanDewPointC,
            double rangeK,
            double dayDryBulbSdK,
            double dayDewPointSdK,
            double dayCorrelation,
            double rangeVariation) {
        /** Percentiles must be complete and must not fall. */
        public Month {
            dryBulbC = rising(dryBulbC, "dry bulb");
            dewPointC = rising(dewPointC, "dew point");
            if (!(dayCorrelation >= -1 && dayCorrelation <= 1) || !(rangeK >= 0) || !(dayDryBulbSdK >= 0)) {
                throw new IllegalArgumentException("correlation " + dayCorrelation + " must lie from -1 to 1, range "
                        + rangeK + " K and spread " + dayDryBulbSdK + " K must not be negative");
            }
        }

        private static List<Double> rising(List<Double> values, String name) {
            if (values.size() != LEVELS.length) {
                throw new IllegalArgumentException(
                        name + " has " + values.size() + " percentiles, not " + LEVELS.length);
            }
            for (int i = 1; i < values.size(); i++) {
                if (values.get(i) < values.get(i - 1)) {
                    throw new IllegalArgumentException(name + " percentiles fall at position " + i + ": " + values);
                }
            }
            return List.copyOf(values);
        }
    }
}
