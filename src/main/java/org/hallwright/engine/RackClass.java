package org.hallwright.engine;

import org.hallwright.design.Rack;
import org.jspecify.annotations.Nullable;

/** Racks that the engine cannot tell apart: same type, fitting and pool. */
public record RackClass(
        String type, @Nullable Integer nodes, @Nullable String pool) {

    static RackClass of(Rack rack) {
        return new RackClass(rack.type(), rack.nodes(), rack.pool());
    }
}
