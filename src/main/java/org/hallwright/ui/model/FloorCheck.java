package org.hallwright.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hallwright.catalog.Catalog;
import org.hallwright.design.Clearance;
import org.hallwright.design.Fixture;
import org.hallwright.design.FloorGrid;
import org.hallwright.design.Footprint;
import org.hallwright.design.Hall;
import org.hallwright.design.Rack;
import org.hallwright.design.Row;
import org.hallwright.draw.Plan;

/**
 * Says what would stand in the way if some racks and things of a hall were moved: asked many times while they are
 * dragged, and made once when the drag begins. It holds no toolkit and may be asked from any thread.
 */
public final class FloorCheck {

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

    private record Stand(String id, Footprint at, Footprint front, Footprint rear) {
        static Stand of(Rack rack, Catalog catalog) {
            Footprint at = HallModel.footprint(rack, catalog);
            return new Stand(rack.id(), at, Clearance.front(at, rack.facing()), Clearance.rear(at, rack.facing()));
        }

        List<Footprint> zones(int dxMm, int dyMm) {
            return List.of(front.moved(dxMm, dyMm), rear.moved(dxMm, dyMm));
        }
    }

    private final Footprint room;
    private final List<Stand> moved = new ArrayList<>();
    private final List<Footprint> movedThings = new ArrayList<>();
    private final List<Stand> stay = new ArrayList<>();
    private final FloorGrid movedRacks;
    private final FloorGrid stayRacks;
    private final FloorGrid stayZones;
    private final FloorGrid stayThings;
    private final List<Fixture> doors = new ArrayList<>();
    private final FloorGrid swings;

    public FloorCheck(Hall hall, Catalog catalog, Set<String> selected) {
        room = Footprint.of(hall);
        for (Row row : hall.rows()) {
            for (Rack rack : row.racks()) {
                (selected.contains(rack.id()) ? moved : stay).add(Stand.of(rack, catalog));
            }
        }
        List<Footprint> things = new ArrayList<>();
        for (Fixture f : hall.fixtures()) {
            if (f.kind().blocks()) {
                (selected.contains(f.id()) ? movedThings : things).add(Footprint.of(f));
            } else if (f.kind() == Fixture.Kind.DOOR && !selected.contains(f.id())) {
                doors.add(f);
            }
        }
        movedRacks = new FloorGrid(moved.stream().map(Stand::at).toList());
        stayRacks = new FloorGrid(stay.stream().map(Stand::at).toList());
        stayZones =
                new FloorGrid(stay.stream().flatMap(s -> s.zones(0, 0).stream()).toList());
        stayThings = new FloorGrid(things);
        swings = new FloorGrid(doors.stream().map(d -> Clearance.swing(d, hall)).toList());
    }

    /** What moving by this step, mm, would do. */
    public Verdict after(int dxMm, int dyMm) {
        Set<String> overlapping = new TreeSet<>();
        Set<String> cramped = new TreeSet<>();
        Set<String> blocked = new TreeSet<>();
        for (Stand s : moved) {
            Footprint at = s.at().moved(dxMm, dyMm);
            if (isTaken(at)) {
                overlapping.add(s.id());
            }
            for (Footprint zone : s.zones(dxMm, dyMm)) {
                if (isTaken(zone)) {
                    cramped.add(s.id());
                }
            }
            inTheWay(at, cramped, blocked);
        }
        for (Footprint thing : movedThings) {
            Footprint at = thing.moved(dxMm, dyMm);
            stayRacks.each(at, i -> overlapping.add(stay.get(i).id()));
            inTheWay(at, cramped, blocked);
        }
        cramped.removeAll(overlapping);
        return new Verdict(overlapping, cramped, blocked);
    }

    /** Whose clearance and which doors something would stand in. */
    private void inTheWay(Footprint at, Set<String> cramped, Set<String> blocked) {
        stayZones.each(at, i -> cramped.add(stay.get(i / 2).id()));
        swings.each(at, i -> blocked.add(doors.get(i).name()));
    }

    private boolean isTaken(Footprint floor) {
        return !room.contains(floor) || stayRacks.isTaken(floor) || stayThings.isTaken(floor);
    }

    /** Service clearances of the checked racks, and whether each is free, after a step. */
    public List<Plan.Clear> clears(int dxMm, int dyMm) {
        List<Plan.Clear> list = new ArrayList<>();
        for (Stand s : moved) {
            for (Footprint zone : s.zones(dxMm, dyMm)) {
                boolean broken = isTaken(zone) || movedRacks.isTaken(zone.moved(-dxMm, -dyMm));
                list.add(new Plan.Clear(s.id(), HallModel.box(zone), broken));
            }
        }
        return list;
    }
}
