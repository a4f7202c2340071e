package org.hallwright.app.fix;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hallwright.app.Review;
import org.hallwright.base.Problem;
import org.hallwright.catalog.Catalog;
import org.hallwright.catalog.RackType;
import org.hallwright.design.Design;
import org.hallwright.design.Footprint;
import org.hallwright.design.Hall;
import org.hallwright.design.HallEdit;
import org.hallwright.design.Rack;
import org.hallwright.design.RackEdit;
import org.hallwright.design.Row;
import org.jspecify.annotations.Nullable;

/** What helps by another place on the floor, or a stronger floor. */
final class FloorFixes {
    /** Places in the message of a clearance. */
    private static final int FREE_MM = 2;

    private static final int LEAST_MM = 5;

    private FloorFixes() {}

    /** A rack goes to free floor near by, or out. */
    static List<Fix> places(Design design, String object, Catalog catalog) {
        Rack rack = design.rack(object);
        Hall hall = design.hallOf(Set.of(object));
        if (rack == null || hall == null) {
            return List.of();
        }
        List<Fix> fixes = new ArrayList<>();
        int[] step = FreePlace.step(rack, hall, catalog);
        if (step != null) {
            fixes.add(Fix.of(
                    FixMessage.MOVE_TO_FREE_PLACE,
                    new RackEdit.MoveRacks(Set.of(rack.id()), step[0], step[1]),
                    rack.name(),
                    step[0],
                    step[1]));
        }
        fixes.add(Fix.of(FixMessage.REMOVE_RACK, new RackEdit.RemoveRacks(Set.of(rack.id())), rack.name()));
        return fixes;
    }

    /**
     * Racks get the floor they lack: they step back, alone or with all that stands behind them; a single rack may also go
     * elsewhere.
     */
    static List<Fix> room(Review review, String rule, String object, Catalog catalog) {
        Design design = review.design();
        Set<String> racks = design.standing(object);
        Hall hall = design.hallOf(racks);
        Rack first = racks.isEmpty() ? null : design.rack(racks.iterator().next());
        if (hall == null || first == null) {
            return List.of();
        }
        Rack.Facing back =
                rule.equals("design.front-clearance") ? first.facing().opposite() : first.facing();
        Set<String> all = behind(first, back, hall, catalog);
        List<Fix> fixes = new ArrayList<>();
        for (Problem problem : review.problems()) {
            if (problem.code().equals(rule) && problem.place().equals(object)) {
                int lacksMm = number(problem, LEAST_MM) - number(problem, FREE_MM);
                fixes.add(move(FixMessage.STEP_BACK, racks, first, back, lacksMm));
                if (!all.equals(racks)) {
                    fixes.add(move(FixMessage.STEP_BACK_ALL, all, first, back, lacksMm));
                }
            }
        }
        if (racks.size() == 1) {
            fixes.addAll(places(design, object, catalog));
        }
        return fixes;
    }

    private static int number(Problem problem, int argument) {
        return problem.arguments().get(argument) instanceof Number n ? n.intValue() : 0;
    }

    private static Fix move(FixMessage what, Set<String> racks, Rack first, Rack.Facing way, int mm) {
        int dx = way == Rack.Facing.EAST ? mm : way == Rack.Facing.WEST ? -mm : 0;
        int dy = way == Rack.Facing.SOUTH ? mm : way == Rack.Facing.NORTH ? -mm : 0;
        return Fix.of(what, new RackEdit.MoveRacks(racks, dx, dy), racks.size(), first.name(), mm);
    }

    /** The racks that stand as far that way as this one, or further. */
    private static Set<String> behind(Rack first, Rack.Facing way, Hall hall, Catalog catalog) {
        Footprint from = footprint(first, catalog);
        Set<String> all = new LinkedHashSet<>();
        for (Row row : hall.rows()) {
            for (Rack rack : row.racks()) {
                Footprint at = footprint(rack, catalog);
                if (from != null && at != null && isAsFar(at, from, way)) {
                    all.add(rack.id());
                }
            }
        }
        return all;
    }

    private static boolean isAsFar(Footprint at, Footprint from, Rack.Facing way) {
        return switch (way) {
            case NORTH -> at.y1() <= from.y1();
            case SOUTH -> at.y0() >= from.y0();
            case WEST -> at.x1() <= from.x1();
            case EAST -> at.x0() >= from.x0();
        };
    }

    private static @Nullable Footprint footprint(Rack rack, Catalog catalog) {
        RackType type = catalog.rack(rack.type());
        return type == null ? null : Footprint.of(rack, type);
    }

    static List<Fix> strengthened(Design design, String hallId) {
        Hall hall = design.hall(hallId);
        if (hall == null || hall.floorLimitPa() == null) {
            return List.of();
        }
        List<Fix> fixes = new ArrayList<>();
        // structural engineers work in these classes of imposed load (EN 1991-1-1, 6.3.2: storage and industrial
        // floors)
        for (double kpa : new double[] {7.5, 10, 12.5, 15, 20, 25, 30}) {
            if (kpa * 1000 > hall.floorLimitPa()) {
                fixes.add(Fix.of(
                        FixMessage.STRENGTHEN_FLOOR,
                        new HallEdit.ChangeFloorLimit(hallId, kpa * 1000),
                        hall.name(),
                        kpa));
            }
        }
        return fixes;
    }
}
