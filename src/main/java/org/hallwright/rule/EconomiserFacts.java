package org.hallwright.rule;

import org.hallwright.engine.climate.WeatherYear;
import org.hallwright.engine.year.YearResult;

/**
 * Up to which outdoor temperature the plant cools without a compressor: the coldest hour in which one ran. A plant whose
 * compressors never run is known to manage the warmest hour of the year; what it would do beyond stays open.
 */
final class EconomiserFacts {

    private EconomiserFacts() {}

    static void put(WeatherYear weather, YearResult year, Facts.Builder facts) {
        double dryC = Double.POSITIVE_INFINITY;
        double wetC = Double.POSITIVE_INFINITY;
        double warmestDryC = Double.NEGATIVE_INFINITY;
        double warmestWetC = Double.NEGATIVE_INFINITY;
        for (int hour = 0; hour < WeatherYear.HOURS; hour++) {
            warmestDryC = Math.max(warmestDryC, weather.dryBulbC(hour));
            warmestWetC = Math.max(warmestWetC, weather.wetBulbC(hour));
            if (!year.hours().freeCooling(hour)) {
                dryC = Math.min(dryC, weather.dryBulbC(hour));
                wetC = Math.min(wetC, weather.wetBulbC(hour));
            }
        }
        facts.number("economizer_full_db_c", Math.min(dryC, warmestDryC));
        facts.number("economizer_full_wb_c", Math.min(wetC, warmestWetC));
    }
}
