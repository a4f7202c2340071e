package org.hallwright.engine;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import org.hallwright.design.Row;
import org.hallwright.engine.climate.WeatherYear;
import org.jspecify.annotations.Nullable;

/**
 * What one assessment leaves for the next: results that depend on a part of the snapshot alone, found again by that
 * part's identity. It makes the next assessment faster and never different.
 *
 * @param rows tallies of rows by the row itself
 * @param site site id and climate offset that the weather belongs to
 * @param weather the typical year of the site, or null
 */
public record Memo(
        Map<Row, RowTally> rows, String site, @Nullable WeatherYear weather) {

    static final Memo EMPTY = new Memo(Collections.unmodifiableMap(new IdentityHashMap<>()), "", null);
}
