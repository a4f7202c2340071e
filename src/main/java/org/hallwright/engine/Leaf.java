package org.hallwright.engine;

import org.hallwright.catalog.Catalog;
import org.hallwright.catalog.Datum;
import org.hallwright.engine.explain.Figure;
import org.hallwright.engine.explain.Why;
import org.hallwright.quantity.Range;
import org.hallwright.quantity.Unit;

/** Turns catalogue values into figures that name their source. */
final class Leaf {

    private Leaf() {}

    /** The datum as a figure of {@code object}; unknown where the catalogue has no value. */
    static Figure of(Catalog catalog, String object, String id, Datum datum, Unit unit) {
        Range range = datum.si();
        if (range == null) {
            return new Figure(id, object, unit, null, datum.basis(), new Why.Missing(id + " of " + object));
        }
        String source = datum.source() == null ? "" : datum.source();
        return Figure.sourced(
                id,
                object,
                unit,
                range,
                datum.basis(),
                new Why.Source("catalog", source, catalog.sourceTitle(datum.source()), datum.note()));
    }
}
