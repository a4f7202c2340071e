package org.hallwright.engine.supply;

import java.util.List;
import org.hallwright.base.Ids;
import org.hallwright.quantity.Range;

/**
 * Something that takes time before a phase can begin: an order with its lead time, a connection, a stretch of building.
 *
 * @param id unique in its programme
 * @param name for a reader
 * @param kind what it is, for the chart
 * @param weeks how long it takes from its beginning (the order) to its end (the delivery)
 * @param after ids of tasks that must have ended before it begins
 */
public record Task(String id, String name, Kind kind, Range weeks, List<String> after) {

    /** Rows of the chart are grouped by it. */
    public enum Kind {
        GRID,
        BUILDING,
        POWER,
        COOLING,
        COMPUTE,
        LICENCE,
        COMMISSIONING
    }

    public Task {
        Ids.require(id);
        after = List.copyOf(after);
        if (weeks.low() < 0) {
            throw new IllegalArgumentException("duration of '" + id + "' must not be negative: " + weeks.low());
        }
        if (weeks.high() > 2_000) {
            throw new IllegalArgumentException("duration of '" + id + "' must be at most 2000 weeks: " + weeks.high());
        }
    }
}
