package org.hallwright.engine;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.hallwright.design.Row;
import org.hallwright.engine.climate.DesignAir;
import org.hallwright.engine.climate.WeatherYear;
import org.hallwright.engine.explain.Figure;
import org.hallwright.engine.power.PowerLoad;
import org.jspecify.annotations.Nullable;

/**
 * What one assessment leaves for the next: results that depend on a part of the snapshot alone, found again by that
 * part's identity. It makes the next assessment faster and never different.
 *
 * @param rows tallies of rows by the row itself
 * @param classes racks assessed by class, each with the duty it was assessed at
 * @param loads what the racks of a row draw, by the row itself
 * @param site site id and climate offset that the weather belongs to
 * @param weather the typical year of the site, or null
 * @param designAir the outdoor air the plant is sized for, or null without weather
 * @param fleet the pools as nothing holds them back, or null
 */
public record Memo(
        Map<Row, RowTally> rows,
        Map<RackClass, Worked> classes,
        Map<Row, List<PowerLoad>> loads,
        String site,
        @Nullable WeatherYear weather,
        @Nullable DesignAir designAir,
        @Nullable Fleet fleet) {

    /** A class as it was assessed. */
    public record Worked(Figure duty, RackAssessment assessment) {}

    static final Memo EMPTY = new Memo(
            Collections.unmodifiableMap(new IdentityHashMap<>()),
            Map.of(),
            Collections.unmodifiableMap(new IdentityHashMap<>()),
            "",
            null,
            null,
            null);
}
