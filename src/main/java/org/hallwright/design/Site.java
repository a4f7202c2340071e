package org.hallwright.design;

import java.time.LocalDate;
import org.hallwright.base.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Where the design stands and for whom.
 *
 * @param region jurisdiction id, such as {@code DE}
 * @param site site id in that jurisdiction, such as {@code DE-FRA}
 * @param commissioning the day operation begins; rules are judged on it unless another date is asked for
 * @param connectionVa contracted import, VA; 0 where there is no contract yet
 * @param powerFactor power factor at the connection, 0.5 to 1
 * @param climateOffsetK warming added to every hour of the year, K
 * @param weather a year the planner brought along, or null for the library's
 * @param grid what the grid operator's offer and the grid say beyond the size of the connection
 */
public record Site(
        String region,
        String site,
        LocalDate commissioning,
        double connectionVa,
        double powerFactor,
        double climateOffsetK,
        @Nullable SiteWeather weather,
        SiteGrid grid) {

    /** With the library's weather and nothing known of the grid. */
    public Site(
            String region,
            String site,
            LocalDate commissioning,
            double connectionVa,
            double powerFactor,
            double climateOffsetK) {
        this(region, site, commissioning, connectionVa, powerFactor, climateOffsetK, null, SiteGrid.NONE);
    }

    /** The same site under other weather; null for the library's. */
    public Site withWeather(@Nullable SiteWeather other) {
        return new Site(region, site, commissioning, connectionVa, powerFactor, climateOffsetK, other, grid);
    }

    public Site withGrid(SiteGrid other) {
        return new Site(region, site, commissioning, connectionVa, powerFactor, climateOffsetK, weather, other);
    }

    public Site withCommissioning(LocalDate day) {
        return new Site(region, site, day, connectionVa, powerFactor, climateOffsetK, weather, grid);
    }

    /** @param newVa contracted import, VA */
    public Site withConnection(double newVa, double newPowerFactor) {
        return new Site(region, site, commissioning, newVa, newPowerFactor, climateOffsetK, weather, grid);
    }

    /** The same connection and day of commissioning at another place, in that place's own weather. */
    public Site movedTo(String otherRegion, String otherSite) {
        return new Site(otherRegion, otherSite, commissioning, connectionVa, powerFactor, climateOffsetK);
    }

    public Site {
        Ids.require(region);
        Ids.require(site);
        if (!(connectionVa >= 0 && connectionVa <= 1e11)) {
            throw new IllegalArgumentException("connection must be 0 to 100 GVA, not " + connectionVa + " VA");
        }
        if (!(powerFactor >= 0.5 && powerFactor <= 1)) {
            throw new IllegalArgumentException("power factor must be 0.5 to 1, not " + powerFactor);
        }
        if (!(climateOffsetK >= -5 && climateOffsetK <= 10)) {
            throw new IllegalArgumentException("climate offset must be -5 to 10 K, not " + climateOffsetK);
        }
    }
}
