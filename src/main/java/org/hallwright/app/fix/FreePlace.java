package org.hallwright.app.fix;

import java.util.ArrayList;
import java.util.List;
import org.hallwright.catalog.Catalog;
import org.hallwright.catalog.RackType;
import org.hallwright.design.Clearance;
import org.hallwright.design.Fixture;
import org.hallwright.design.FloorGrid;
import org.hallwright.design.Footprint;
import org.hallwright.design.Hall;
import org.hallwright.design.Rack;
import org.hallwright.design.Row;
import org.jspecify.annotations.Nullable;

/** The nearest place in a hall where a rack stands on free floor, with its clearances where there is one. */
final class FreePlace {
    /** Half a floor tile: racks stay on the raster that planners think in. */
    private static final int STEP_MM = 300;

    private static final int FARTHEST_STEPS = 60;

    private final Footprint room;
    private final FloorGrid taken;
    private final FloorGrid keptFree;

    private FreePlace(Rack rack, Hall hall, Catalog catalog) {
        List<Footprint> standing = new ArrayList<>();
        List<Footprint> clear = new ArrayList<>();
        for (Row row : hall.rows()) {
            for (Rack other : row.racks()) {
                RackType type = catalog.rack(other.type());
                if (type != null && !other.id().equals(rack.id())) {
                    Footprint at = Footprint.of(other, type);
                    standing.add(at);
                    clear.add(Clearance.front(at, other.facing()));
                    clear.add(Clearance.rear(at, other.facing()));
                }
            }
        }
        for (Fixture fixture : hall.fixtures()) {
            if (fixture.kind().blocks()) {
                standing.add(Footprint.of(fixture));
            } else if (fixture.kind() == Fixture.Kind.DOOR) {
                clear.add(Clearance.swing(fixture, hall));
            }
        }
        room = Footprint.of(hall);
        taken = new FloorGrid(standing);
        keptFree = new FloorGrid(clear);
    }

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
        FreePlace places = new FreePlace(rack, hall, catalog);
        Footprint at = Footprint.of(rack, type);
        int[] roomy = places.nearest(at, rack.facing(), true);
        return roomy != null ? roomy : places.nearest(at, rack.facing(), false);
    }

    private int @Nullable [] nearest(Footprint at, Rack.Facing facing, boolean withClearances) {
        int[] best = null;
        long bestDistance = Long.MAX_VALUE;
        for (int ring = 1; ring <= FARTHEST_STEPS && best == null; ring++) {
            for (int i = -ring; i <= ring; i++) {
                for (int j = -ring; j <= ring; j++) {
                    long distance = (long) i * i + (long) j * j;
                    if (Math.max(Math.abs(i), Math.abs(j)) == ring && distance < bestDistance) {
                        Footprint there = at.moved(i * STEP_MM, j * STEP_MM);
                        if (isFree(there) && (!withClearances || isRoomy(there, facing))) {
                            best = new int[] {i * STEP_MM, j * STEP_MM};
                            bestDistance = distance;
                        }
                    }
                }
            }
        }
        return best;
    }

    private boolean isFree(Footprint place) {
        return room.contains(place) && !taken.isTaken(place);
    }

    private boolean isRoomy(Footprint place, Rack.Facing facing) {
        return isFree(Clearance.front(place, facing))
                && isFree(Clearance.rear(place, facing))
                && !keptFree.isTaken(place);
    }
}
