package org.hallwright.engine;

import java.util.Collections;
import java.util.List;
import org.hallwright.design.Design;
import org.hallwright.design.SiteWeather;
import org.hallwright.engine.climate.Psychrometrics;

/** Designs under weather that no place has. */
final class Skies {

    private Skies() {}

    /** The same air in every hour. */
    static Design steady(Design design, double dryBulbC, double dewPointC, double elevationM) {
        SiteWeather weather = new SiteWeather(
                dryBulbC + " °C at " + elevationM + " m",
                "steady-" + dryBulbC + "-" + dewPointC + "-" + elevationM,
                elevationM,
                Psychrometrics.pressurePa(elevationM),
                hours(dryBulbC),
                hours(dewPointC));
        return design.withSite(design.site().withWeather(weather));
    }

    private static List<Integer> hours(double celsius) {
        return Collections.nCopies(SiteWeather.HOURS, (int) Math.round(celsius * 10));
    }
}
