package org.hallwright.design;

import java.time.LocalDate;
import org.hallwright.base.Ids;

/** A step of the programme: racks that name it come into service on its date. */
public record Phase(String id, String name, LocalDate date) {
    public Phase {
        Ids.require(id);
    }
}
