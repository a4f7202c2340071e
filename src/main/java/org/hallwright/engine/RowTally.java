package org.hallwright.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hallwright.design.Rack;
import org.hallwright.design.Row;

/**
 * How many racks of each class a row holds. It depends on the row alone, so an unchanged row keeps its tally from one
 * assessment to the next.
 *
 * @param row the row itself; identity says whether the tally still holds
 */
public record RowTally(Row row, Map<RackClass, Integer> counts) {

    static RowTally of(Row row) {
        Map<RackClass, Integer> counts = new LinkedHashMap<>();
        for (Rack rack : row.racks()) {
            counts.merge(RackClass.of(rack), 1, Integer::sum);
        }
        return new RowTally(row, counts);
    }
}
