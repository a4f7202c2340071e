package org.hallwright.app.fix;

import java.util.ArrayList;
import java.util.List;
import org.hallwright.catalog.Catalog;
import org.hallwright.catalog.RackType;
import org.hallwright.design.Fixture;
import org.hallwright.design.Footprint;
import org.hallwright.design.Hall;
import org.hallwright.design.Rack;
import org.hallwright.design.Row;
import org.jspecify.annotations.Nullable;

/** The nearest place in a hall where a rack stands on free floor. */
final class FreePlace {
    /** Half a floor tile: racks stay on the raster that planners think in. */
    private static final int STEP_MM = 300;

    private static final int FARTHEST_STEPS = 60;

    private FreePlace() {}

    /**
     * The step to the nearest free place.
     *
     * @return dx and dy in mm, or null where there is none within 18 m
     */
    static int @Nullable [] step(Rack rack, Hall hall, Catalog catalog) {
        RackType type = catalog.rack(rack.type());
        if (type == null) {
            return null;
        }
        List<Footprint> taken = new ArrayList<>();
        for (Row row : hall.rows()) {
            for (Rack other : row.racks()) {
                RackType otherType = catalog.rack(other.type());
                if (otherType != null && !other.id().equals(rack.id())) {
                    taken.add(Footprint.of(other, otherType));
                }
            }
        }
        for (Fixture fixture : hall.fixtures()) {
            if (fixture.kind().blocks()) {
                taken.add(Footprint.of(fixture));
            }
        }
        Footprint room = Footprint.of(hall);
        int[] best = null;
        long bestDistance = Long.MAX_VALUE;
        for (int ring = 1; ring <= FARTHEST_STEPS && best == null; ring++) {
            for (int i = -ring; i <= ring; i++) {
                for (int j = -ring; j <= ring; j++) {
                    long distance = (long) i * i + (long) j * j;
                    if (Math.max(Math.abs(i), Math.abs(j)) == ring && distance < bestDistance) {
                        Rack there = rack.at(rack.xMm() + i * STEP_MM, rack.yMm() + j * STEP_MM);
                        if (isFree(Footprint.of(there, type), room, taken)) {
                            best = new int[] {i * STEP_MM, j * STEP_MM};
                            bestDistance = distance;
                        }
                    }
                }
            }
        }
        return best;
    }

    private static boolean isFree(Footprint place, Footprint room, List<Footprint> taken) {
        if (!room.contains(place)) {
            return false;
        }
        for (Footprint other : taken) {
            if (place.overlaps(other)) {
                return false;
            }
        }
        return true;
    }
}
