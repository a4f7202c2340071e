package org.hallwright.engine.climate;

/**
 * The outdoor air that equipment is sized for.
 *
 * @param hour the 0.4 % hour of cooling
 * @param extreme the hottest hour in twenty years
 * @param dewPointLowC dew point exceeded in all but 0.4 % of the year, °C: what humidifiers are sized for
 * @param dewPointHighC dew point exceeded in 0.4 % of the year, °C: what drying is sized for
 */
public record DesignAir(DesignHour hour, DesignHour extreme, double dewPointLowC, double dewPointHighC) {

    private static final double RETURN_PERIOD_YEARS = 20;

    public static DesignAir of(WeatherYear year) {
        return new DesignAir(
                DesignHour.of(year),
                DesignHour.extreme(year, RETURN_PERIOD_YEARS),
                year.dewPointPercentileC(0.004),
                year.dewPointPercentileC(0.996));
    }
}
