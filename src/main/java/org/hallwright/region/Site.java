package org.hallwright.region;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place where a data centre could stand.
 *
 * @param id unique in the pack, such as {@code DE-FRA}
 * @param region the jurisdiction's id
 * @param name in words
 * @param latitudeDeg north positive
 * @param longitudeDeg east positive
 * @param elevationM above sea level
 * @param design percentiles for sizing
 * @param monthly twelve-month means
 * @param pga475G peak ground acceleration, 475 years (g), or null where the pack has none
 * @param ashraeZone climate zone such as 5A; empty where the pack has none
 * @param note what a reader should know; may be empty
 * @param notRules ids of rules of the jurisdiction chain that do not reach this place
 */
public record Site(
        String id,
        String region,
        String name,
        double latitudeDeg,
        double longitudeDeg,
        double elevationM,
        DesignClimate design,
        MonthlyClimate monthly,
        @Nullable Double pga475G,
        String ashraeZone,
        String note,
        List<String> notRules) {

    public Site {
        notRules = List.copyOf(notRules);
    }

    /** Sizing temperatures in °C (ASHRAE-style annual percentiles); null where the pack has none. */
    public record DesignClimate(
            @Nullable Double heating996DbC,
            @Nullable Double cooling04DbC,
            @Nullable Double coincidentWbC,
            @Nullable Double evaporation04WbC,
            @Nullable Double dehumidification04DpC,
            @Nullable Double extreme20yrDbC,
            Confidence confidence,
            List<String> sources) {
        public DesignClimate {
            sources = List.copyOf(sources);
        }
    }

    /** Twelve means each: dry-bulb °C, daily range K, relative humidity %. */
    public record MonthlyClimate(
            List<Double> meanDbC,
            List<Double> meanDailyRangeC,
            List<Double> meanRhPct,
            Confidence confidence,
            List<String> sources) {
        public MonthlyClimate {
            meanDbC = List.copyOf(meanDbC);
            meanDailyRangeC = List.copyOf(meanDailyRangeC);
            meanRhPct = List.copyOf(meanRhPct);
            sources = List.copyOf(sources);
        }
    }
}
