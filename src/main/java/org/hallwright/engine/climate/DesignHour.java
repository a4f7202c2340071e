package org.hallwright.engine.climate;

/**
 * The outdoor air a plant is sized for.
 *
 * @param dryBulbC dry bulb
 * @param wetBulbC wet bulb that comes with it
 */
public record DesignHour(double dryBulbC, double wetBulbC) {
    /** Spread of yearly maxima where no long record is at hand, K: most stations lie between 1.2 and 2.2. */
    private static final double TYPICAL_SPREAD_K = 1.6;

    /** The air exceeded in 35 hours a year (0.4 %), dry and wet bulb each on their own: the pair is on the safe side. */
    public static DesignHour of(WeatherYear year) {
        return new DesignHour(year.dryBulbPercentileC(0.996), year.wetBulbPercentileC(0.996));
    }

    /** The hottest hour expected once in a number of years, from a typical year's maxima. */
    public static DesignHour extreme(WeatherYear year, double years) {
        double add = extremeFactor(years) * TYPICAL_SPREAD_K;
        // Yearly wet-bulb maxima scatter about half as much as dry-bulb ones.
        return new DesignHour(year.dryBulbPercentileC(1) + add, year.wetBulbPercentileC(1) + 0.5 * add);
    }

    private static double extremeFactor(double years) {
        if (!(years > 1 && years <= 1000)) {
            throw new IllegalArgumentException("return period " + years + " years must lie above 1 and up to 1000");
        }
        return -Math.sqrt(6) / Math.PI * (0.5772 + Math.log(Math.log(years / (years - 1))));
    }
}
