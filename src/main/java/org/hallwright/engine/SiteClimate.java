package org.hallwright.engine;

import java.util.List;
import org.hallwright.base.Problem;
import org.hallwright.design.Site;
import org.hallwright.design.SiteWeather;
import org.hallwright.engine.climate.ClimateTable;
import org.hallwright.engine.climate.DesignAir;
import org.hallwright.engine.climate.Psychrometrics;
import org.hallwright.engine.climate.TypicalYear;
import org.hallwright.engine.climate.WeatherYear;
import org.hallwright.engine.explain.Figure;
import org.hallwright.quantity.Range;
import org.hallwright.quantity.Unit;
import org.jspecify.annotations.Nullable;

/** The outdoor air of a site: the planner's own weather file, else the pack's table for the place. */
final class SiteClimate {

    private static final double SEA_LEVEL_PA = 101_325;
    private static final double YEAR_TO_YEAR_K = 0.5;

    private final Site site;
    private final @Nullable SiteWeather own;
    private final @Nullable ClimateTable table;
    private final Memo known;

    SiteClimate(Site site, Packs packs, @Nullable Assessment before) {
        this.site = site;
        this.own = site.weather();
        this.table = packs.climates().get(site.site());
        this.known = before == null ? Memo.EMPTY : before.work();
    }

    /** Where and how warm: what tells whether an earlier weather still holds. */
    String key() {
        return site.site() + " " + site.climateOffsetK() + (own == null ? "" : " " + own.sha256());
    }

    /** Mean air pressure, Pa; that of sea level where nothing is known of the place. */
    double pressurePa() {
        return own != null ? own.pressurePa() : table == null ? SEA_LEVEL_PA : table.pressurePa();
    }

    /** Height above the sea in the standard atmosphere, m. */
    double elevationM() {
        return Psychrometrics.elevationM(pressurePa());
    }

    /** The hours of a year, warmer by the site's offset; null with a problem where the place has no climate. */
    @Nullable
    WeatherYear weather(List<Problem> problems) {
        if (known.site().equals(key()) && known.weather() != null) {
            return known.weather();
        }
        if (own != null) {
            return WeatherYear.of(own.dryBulbC(), own.dewPointC(), own.pressurePa())
                    .warmerBy(site.climateOffsetK());
        }
        if (table == null) {
            problems.add(Problem.unknown(EngineMessage.NO_CLIMATE, site.site(), site.site()));
            return null;
        }
        return TypicalYear.rebuild(table).warmerBy(site.climateOffsetK());
    }

    /** The outdoor air that the plant is sized for; null without weather. */
    @Nullable
    DesignAir designAir(@Nullable WeatherYear weather) {
        if (weather == null) {
            return null;
        }
        DesignAir old = known.weather() == weather ? known.designAir() : null;
        return old != null ? old : DesignAir.of(weather);
    }

    /** How far every hour may lie from the site's own, K. */
    Figure error() {
        if (own != null) {
            return Figure.assumed(
                    "climateError",
                    own.name(),
                    Unit.K,
                    new Range(-YEAR_TO_YEAR_K, 0, YEAR_TO_YEAR_K),
                    "How far the years of operation may lie from the one in the weather file.",
                    "spread of annual means between years, about 0.5 K in temperate climates");
        }
        double band = table == null ? 0 : table.band().meanDryBulbK();
        return Figure.assumed(
                "climateError",
                site.site(),
                Unit.K,
                new Range(-band, 0, band),
                "How far the rebuilt typical year may lie from the site's own, "
                        + (table == null ? "" : table.basis() + " table."),
                "tested against real typical years, see the manual's chapter on accuracy");
    }
}
