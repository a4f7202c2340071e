package org.hallwright.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hallwright.catalog.Catalog;
import org.hallwright.design.Fixture;
import org.hallwright.design.Hall;
import org.hallwright.design.Rack;
import org.hallwright.design.Row;
import org.hallwright.draw.Box;
import org.hallwright.draw.Plan;
import org.hallwright.draw.SpatialGrid;

/**
 * Says what would stand in the way if some racks and things of a hall were moved: asked many times while they are
 * dragged, and made once when the drag begins. It holds no toolkit and may be asked from any thread.
 */
public final class FloorCheck {
    /** Free floor in front of a rack for bringing equipment in, mm: the least of ANSI/TIA-942. */
    public static final int FRONT_MM = 1000;

    /** Free floor behind a rack for service, mm: the least of ANSI/TIA-942. */
    public static final int REAR_MM = 600;

    /**
     * What a move would do.
     *
     * @param overlapping racks that would stand in something else or outside the hall
     * @param cramped racks whose service clearance would not be free
     * @param doors doors whose swing would be blocked
     */
    public record Verdict(Set<String> overlapping, Set<String> cramped, Set<String> doors) {
        public boolean isFine() {
            return overlapping.isEmpty() && cramped.isEmpty() && doors.isEmpty();
        }
    }

    private record Stand(String id, Box box, Rack.Facing facing) {}

    private final Box room;
    private final List<Stand> moved = new ArrayList<>();
    private final List<Box> movedThings = new ArrayList<>();
    private final List<Stand> stay = new ArrayList<>();
    private final SpatialGrid movedRacks;
    private final SpatialGrid stayRacks;
    private final SpatialGrid stayThings;
    private final List<Fixture> doors = new ArrayList<>();
    private final SpatialGrid swings;

    public FloorCheck(Hall hall, Catalog catalog, Set<String> selected) {
        room = new Box(0, 0, hall.widthMm(), hall.depthMm());
        for (Row row : hall.rows()) {
            for (Rack rack : row.racks()) {
                Stand s = new Stand(rack.id(), HallModel.box(rack, catalog), rack.facing());
                (selected.contains(rack.id()) ? moved : stay).add(s);
            }
        }
        List<Box> things = new ArrayList<>();
        for (Fixture f : hall.fixtures()) {
            if (f.kind().blocks()) {
                (selected.contains(f.id()) ? movedThings : things).add(HallModel.box(f));
            } else if (f.kind() == Fixture.Kind.DOOR && !selected.contains(f.id())) {
                doors.add(f);
            }
        }
        movedRacks = new SpatialGrid(moved.stream().map(Stand::box).toList());
        stayRacks = new SpatialGrid(stay.stream().map(Stand::box).toList());
        stayThings = new SpatialGrid(things);
        swings = new SpatialGrid(doors.stream().map(d -> swing(d, hall)).toList());
    }

    /** What moving by this step, mm, would do. */
    public Verdict after(int dxMm, int dyMm) {
        Set<String> overlapping = new TreeSet<>();
        Set<String> cramped = new TreeSet<>();
        Set<String> blocked = new TreeSet<>();
        for (Stand s : moved) {
            Box b = s.box().move(dxMm, dyMm);
            if (outside(b)
                    || !stayRacks.within(b).isEmpty()
                    || !stayThings.within(b).isEmpty()) {
                overlapping.add(s.id());
            }
            for (Box zone : List.of(front(b, s.facing()), rear(b, s.facing()))) {
                if (outside(zone)
                        || !stayRacks.within(zone).isEmpty()
                        || !stayThings.within(zone).isEmpty()) {
                    cramped.add(s.id());
                }
            }
            swings.within(b).stream().forEach(i -> blocked.add(doors.get(i).name()));
        }
        for (Box thing : movedThings) {
            Box b = thing.move(dxMm, dyMm);
            stayRacks.within(b).stream()
                    .forEach(i -> overlapping.add(stay.get(i).id()));
            swings.within(b).stream().forEach(i -> blocked.add(doors.get(i).name()));
        }
        cramped.removeAll(overlapping);
        return new Verdict(overlapping, cramped, blocked);
    }

    private boolean outside(Box b) {
        return b.x() < room.x() || b.y() < room.y() || b.right() > room.right() || b.bottom() > room.bottom();
    }

    /** Service clearances of the checked racks, and whether each is free, after a step. */
    public List<Plan.Clear> clears(int dxMm, int dyMm) {
        List<Plan.Clear> list = new ArrayList<>();
        for (Stand s : moved) {
            Box b = s.box().move(dxMm, dyMm);
            for (Box zone : List.of(front(b, s.facing()), rear(b, s.facing()))) {
                boolean broken = outside(zone)
                        || !movedRacks.within(zone.move(-dxMm, -dyMm)).isEmpty()
                        || !stayRacks.within(zone).isEmpty()
                        || !stayThings.within(zone).isEmpty();
                list.add(new Plan.Clear(s.id(), zone, broken));
            }
        }
        return list;
    }

    /** The floor in front of a rack that must be free. */
    public static Box front(Box b, Rack.Facing facing) {
        return beside(b, facing, FRONT_MM);
    }

    /** The floor behind it. */
    public static Box rear(Box b, Rack.Facing facing) {
        return beside(b, facing.turned().turned(), REAR_MM);
    }

    private static Box beside(Box b, Rack.Facing side, double mm) {
        return switch (side) {
            case NORTH -> new Box(b.x(), b.y() - mm, b.w(), mm);
            case SOUTH -> new Box(b.x(), b.bottom(), b.w(), mm);
            case WEST -> new Box(b.x() - mm, b.y(), mm, b.h());
            case EAST -> new Box(b.right(), b.y(), mm, b.h());
        };
    }

    /** The floor that a door's leaf sweeps: a square of its width, on the room's side of the wall it is in. */
    public static Box swing(Fixture door, Hall hall) {
        Box b = HallModel.box(door);
        double r = Math.max(b.w(), b.h());
        if (b.h() >= b.w()) {
            boolean west = b.centre().x() < hall.widthMm() / 2.0;
            return west ? new Box(b.right(), b.y(), r, b.h()) : new Box(b.x() - r, b.y(), r, b.h());
        }
        boolean north = b.centre().y() < hall.depthMm() / 2.0;
        return north ? new Box(b.x(), b.bottom(), b.w(), r) : new Box(b.x(), b.y() - r, b.w(), r);
    }
}
