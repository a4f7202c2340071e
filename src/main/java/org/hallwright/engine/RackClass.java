package org.hallwright.engine;

import java.util.Comparator;
import org.hallwright.design.Rack;
import org.jspecify.annotations.Nullable;

/** Racks that the engine cannot tell apart: same type, fitting and pool. */
public record RackClass(
        String type, @Nullable Integer nodes, @Nullable String pool) {

    /** An order that does not depend on where racks stand. */
    static final Comparator<RackClass> BY_NAME = Comparator.comparing(RackClass::type)
            .thenComparing(RackClass::nodes, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(RackClass::pool, Comparator.nullsFirst(Comparator.naturalOrder()));

    static RackClass of(Rack rack) {
        return new RackClass(rack.type(), rack.nodes(), rack.pool());
    }
}
