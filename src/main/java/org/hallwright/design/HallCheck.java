package org.hallwright.design;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hallwright.base.Problem;
import org.hallwright.catalog.Catalog;
import org.hallwright.catalog.RackType;
import org.jspecify.annotations.Nullable;

/** How the racks and things of one hall stand to one another: what overlaps, what is in the way, and how wide the aisles are. */
final class HallCheck {
    private static final int MOST_OF_A_KIND = 200;

    private static final Comparator<Placed> WEST_TO_EAST = Comparator.comparingInt((Placed p) -> p.at().x0())
            .thenComparingInt(p -> p.at().y0())
            .thenComparing(p -> p.rack().id());

    private record Placed(Row row, Rack rack, Footprint at) {}

    private final Hall hall;
    private final List<Problem> problems;
    private final Footprint room;
    private final List<Placed> placed = new ArrayList<>();
    private final List<Fixture> blocking;
    private final FloorGrid racks;
    private final FloorGrid things;
    private final boolean[] misplaced;

    private HallCheck(Hall hall, Catalog catalog, List<Problem> problems) {
        this.hall = hall;
        this.problems = problems;
        room = Footprint.of(hall);
        for (Row row : hall.rows()) {
            for (Rack rack : row.racks()) {
                RackType type = catalog.rack(rack.type());
                if (type != null) {
                    placed.add(new Placed(row, rack, Footprint.of(rack, type)));
                }
            }
        }
        blocking = hall.fixtures().stream().filter(f -> f.kind().blocks()).toList();
        racks = new FloorGrid(placed.stream().map(Placed::at).toList());
        things = new FloorGrid(blocking.stream().map(Footprint::of).toList());
        misplaced = new boolean[placed.size()];
    }

    /** Adds what is wrong with a hall's layout, and measures the aisles between its racks. */
    static Aisles check(Hall hall, Catalog catalog, List<Problem> problems) {
        HallCheck check = new HallCheck(hall, catalog, problems);
        check.places();
        check.doors();
        return check.clearances();
    }

    private void places() {
        for (int i = 0; i < placed.size(); i++) {
            Placed each = placed.get(i);
            if (!room.contains(each.at())) {
                misplaced[i] = true;
                problems.add(Problem.error(
                        DesignMessage.RACK_OUTSIDE_HALL,
                        each.rack().id(),
                        each.rack().id(),
                        hall.id(),
                        hall.widthMm(),
                        hall.depthMm()));
            }
        }
        int before = problems.size();
        for (int i = 0; i < placed.size(); i++) {
            int index = i;
            Placed each = placed.get(i);
            racks.each(each.at(), k -> {
                Placed other = placed.get(k);
                if (k != index) {
                    misplaced[index] = true;
                    // each pair is told once, of the one further east
                    if (WEST_TO_EAST.compare(each, other) > 0) {
                        told(before, each, other.rack().id(), DesignMessage.RACKS_OVERLAP);
                    }
                }
            });
            things.each(each.at(), k -> {
                misplaced[index] = true;
                told(before, each, blocking.get(k).id(), DesignMessage.RACK_ON_FIXTURE);
            });
        }
    }

    private void told(int before, Placed each, String other, DesignMessage message) {
        if (problems.size() - before < MOST_OF_A_KIND) {
            problems.add(Problem.error(message, each.rack().id(), each.rack().id(), other));
        }
    }

    private void doors() {
        for (Fixture door : hall.fixtures()) {
            if (door.kind() == Fixture.Kind.DOOR) {
                Footprint swing = Clearance.swing(door, hall);
                List<String> inIt = new ArrayList<>();
                racks.each(swing, k -> inIt.add(placed.get(k).rack().id()));
                things.each(swing, k -> inIt.add(blocking.get(k).id()));
                if (!inIt.isEmpty()) {
                    String first = inIt.stream().min(Comparator.naturalOrder()).orElseThrow();
                    problems.add(Problem.warning(DesignMessage.DOOR_BLOCKED, first, first, door.id(), inIt.size() - 1));
                }
            }
        }
    }

    // --- clearances ---

    /** Racks of a row that lack room on one side because of one thing: another row, a thing or a wall. */
    private record Tight(String row, boolean front, String before) {}

    /** The one with the least room, and how many there are; {@code other} is the rack it has before it, if it is one. */
    private record Racks(
            Placed worst, int freeMm, int count, @Nullable Placed other) {
        Racks and(Racks next) {
            Racks tighter = next.freeMm < freeMm ? next : this;
            return new Racks(tighter.worst, tighter.freeMm, count + next.count, tighter.other);
        }
    }

    private Aisles clearances() {
        Map<Tight, Racks> tight = new LinkedHashMap<>();
        int coldMm = Integer.MAX_VALUE;
        int hotMm = Integer.MAX_VALUE;
        for (int i = 0; i < placed.size(); i++) {
            if (!misplaced[i]) {
                coldMm = Math.min(coldMm, side(placed.get(i), true, tight));
                hotMm = Math.min(hotMm, side(placed.get(i), false, tight));
            }
        }
        int before = problems.size();
        tight.forEach((where, of) -> {
            if (problems.size() - before < MOST_OF_A_KIND) {
                problems.add(problem(where, of));
            }
        });
        return new Aisles(coldMm > Aisles.WIDEST_MM ? null : coldMm, hotMm > Aisles.WIDEST_MM ? null : hotMm);
    }

    /** Looks along one side of a rack; the free depth up to the next rack, or more than the widest aisle. */
    private int side(Placed rack, boolean front, Map<Tight, Racks> tight) {
        Rack.Facing side = front ? rack.rack().facing() : rack.rack().facing().opposite();
        Footprint ahead = Clearance.beside(rack.at(), side, Aisles.WIDEST_MM);
        int nextRack = nearest(racks, ahead, rack.at(), side);
        int nextThing = nearest(things, ahead, rack.at(), side);
        int toRack = nextRack < 0 ? Integer.MAX_VALUE : Clearance.gap(rack.at(), side, racks.place(nextRack));
        int toThing = nextThing < 0 ? Integer.MAX_VALUE : Clearance.gap(rack.at(), side, things.place(nextThing));
        int toWall = Clearance.gapToWall(rack.at(), side, room);
        int free = Math.min(toRack, Math.min(toThing, toWall));
        if (free < (front ? Clearance.FRONT_MM : Clearance.REAR_MM)) {
            Placed other = free == toRack ? placed.get(nextRack) : null;
            String before = other != null
                    ? other.row().id()
                    : free == toThing ? blocking.get(nextThing).id() : hall.id();
            boolean mutual = other != null
                    && other.rack().facing() == rack.rack().facing().opposite();
            // An aisle between two rows is told once, of the row that comes first.
            if (!mutual
                    || !tight.containsKey(new Tight(before, front, rack.row().id()))
                    || before.equals(rack.row().id())) {
                tight.merge(new Tight(rack.row().id(), front, before), new Racks(rack, free, 1, other), Racks::and);
            }
        }
        return toRack;
    }

    private static int nearest(FloorGrid grid, Footprint ahead, Footprint from, Rack.Facing side) {
        int[] best = {-1, Integer.MAX_VALUE};
        grid.each(ahead, k -> {
            int gap = Clearance.gap(from, side, grid.place(k));
            if (gap < best[1]) {
                best[0] = k;
                best[1] = gap;
            }
        });
        return best[0];
    }

    private Problem problem(Tight where, Racks of) {
        String rack = of.worst.rack().id();
        boolean one = of.count == 1;
        boolean wall = where.before().equals(hall.id());
        String before = one && of.other != null ? of.other.rack().id() : where.before();
        return Problem.warning(
                where.front() ? DesignMessage.FRONT_CLEARANCE : DesignMessage.REAR_CLEARANCE,
                one ? rack : where.row(),
                of.count,
                one ? rack : where.row(),
                of.freeMm,
                wall ? 1 : 0,
                before,
                where.front() ? Clearance.FRONT_MM : Clearance.REAR_MM);
    }
}
