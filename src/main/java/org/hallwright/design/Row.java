package org.hallwright.design;

import java.util.List;
import org.hallwright.base.Ids;

/** Racks that belong together on the plan and in the tables. A row may hold racks of several kinds. */
public record Row(String id, String name, List<Rack> racks) {

    public Row {
        Ids.require(id);
        racks = List.copyOf(racks);
    }

    public Row withRacks(List<Rack> newRacks) {
        return new Row(id, name, newRacks);
    }

    public Row withName(String newName) {
        return new Row(id, newName, racks);
    }
}
