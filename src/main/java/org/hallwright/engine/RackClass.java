package org.hallwright.engine;

import java.util.Comparator;
import org.hallwright.design.Fitting;
import org.hallwright.design.Rack;
import org.jspecify.annotations.Nullable;

/** Racks that the engine cannot tell apart: same type, nodes and pool, and the same mounted beside them. */
public record RackClass(
        String type, @Nullable Integer nodes, @Nullable String pool, Fitting.Sum fitted) {

    /** An order that does not depend on where racks stand. */
    static final Comparator<RackClass> BY_NAME = Comparator.comparing(RackClass::type)
            .thenComparing(RackClass::nodes, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(RackClass::pool, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparingInt(c -> c.fitted().count())
            .thenComparing(c -> c.fitted().powerW(), Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(c -> c.fitted().massKg(), Comparator.nullsFirst(Comparator.naturalOrder()));

    static RackClass of(Rack rack) {
        return new RackClass(rack.type(), rack.nodes(), rack.pool(), Fitting.Sum.of(rack.fittings()));
    }
}
