package org.hallwright.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hallwright.design.Rack;
import org.hallwright.design.Row;

/**
 * How many racks of each class a row holds, and on which feeds. It depends on the row alone, so an unchanged row keeps its
 * tally from one assessment to the next.
 *
 * @param row the row itself; identity says whether the tally still holds
 * @param counts racks by class
 * @param plugs racks by the element they draw from and how
 */
public record RowTally(Row row, Map<RackClass, Integer> counts, Map<String, Map<Plug, Integer>> plugs) {

    /**
     * How a rack draws from an element.
     *
     * @param nth its place among the rack's feeds, from 0
     * @param feeds how many feeds the rack has
     */
    public record Plug(RackClass rack, int nth, int feeds) {}

    static RowTally of(Row row) {
        Map<RackClass, Integer> counts = new LinkedHashMap<>();
        Map<String, Map<Plug, Integer>> plugs = new LinkedHashMap<>();
        for (Rack rack : row.racks()) {
            RackClass own = RackClass.of(rack);
            counts.merge(own, 1, Integer::sum);
            for (int i = 0; i < rack.feeds().size(); i++) {
                plugs.computeIfAbsent(rack.feeds().get(i), id -> new LinkedHashMap<>())
                        .merge(new Plug(own, i, rack.feeds().size()), 1, Integer::sum);
            }
        }
        return new RowTally(row, counts, plugs);
    }
}
