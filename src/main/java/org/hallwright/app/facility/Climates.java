package org.hallwright.app.facility;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hallwright.engine.climate.CityNormals;
import org.hallwright.engine.climate.ClimateTable;
import org.hallwright.engine.climate.TypicalYear;
import org.hallwright.engine.climate.WeatherYear;
import org.jspecify.annotations.Nullable;

/** Typical years by ASHRAE climate zone or by a place named in words, rebuilt once each. */
final class Climates {
    private static final Pattern ZONE = Pattern.compile("\\b([0-8][ABC]|[78])\\b");

    private final Map<String, ClimateTable> tables;
    private final Map<String, CityNormals> cities;
    private final Map<String, WeatherYear> years = new HashMap<>();

    Climates(Map<String, ClimateTable> tables, Map<String, CityNormals> cities) {
        this.tables = tables;
        this.cities = cities;
    }

    /** The year of a zone's reference city, or null where the zone has none. */
    @Nullable
    WeatherYear zone(String zone) {
        CityNormals city = cities.get(zone.trim().toUpperCase(Locale.ROOT));
        if (city == null) {
            return null;
        }
        return years.computeIfAbsent("zone " + city.zone(), key -> TypicalYear.rebuild(city.table(donors())));
    }

    private Collection<ClimateTable> donors() {
        return tables.values();
    }

    /** A site on board whose name stands in the words, else the first climate zone named, else null. */
    @Nullable
    WeatherYear inWords(String what, String climate) {
        String text = what.toLowerCase(Locale.ROOT);
        for (ClimateTable table : tables.values()) {
            for (String name : table.name().split("[,/(]")) {
                String place = name.trim().toLowerCase(Locale.ROOT);
                if (place.length() > 3 && text.contains(place)) {
                    return years.computeIfAbsent(table.id(), key -> TypicalYear.rebuild(table));
                }
            }
        }
        if (text.contains("sweden")) {
            ClimateTable stockholm = tables.get("SE-STO");
            return stockholm == null
                    ? null
                    : years.computeIfAbsent(stockholm.id(), key -> TypicalYear.rebuild(stockholm));
        }
        Matcher zone = ZONE.matcher(climate.toUpperCase(Locale.ROOT));
        while (zone.find()) {
            WeatherYear year = zone(zone.group(1));
            if (year != null) {
                return year;
            }
        }
        return null;
    }
}
