package org.hallwright.advise.fleet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hallwright.catalog.Catalog;
import org.hallwright.catalog.RackType;
import org.hallwright.design.CoolingPlan;
import org.hallwright.design.Design;
import org.hallwright.design.Edit;
import org.hallwright.design.Fixture;
import org.hallwright.design.Hall;
import org.hallwright.design.HallEdit;
import org.hallwright.design.Rack;
import org.hallwright.design.Row;
import org.jspecify.annotations.Nullable;

/**
 * Puts racks into rows that are there: from the first place of the racks they stand beside, as far as the row is free.
 * Feeds, loop and phase go with the place.
 */
final class RowFiller {

    /** Clear of a hall's wall at the end of a row, mm. */
    private static final int WALL_MM = 1_200;

    private final Design design;
    private final Catalog catalog;
    private final Set<String> gone;
    private final Set<String> names = new HashSet<>();
    private final List<Rack> placed = new ArrayList<>();

    /**
     * @param gone racks whose places are free
     */
    RowFiller(Design design, Catalog catalog, Set<String> gone) {
        this.design = design;
        this.catalog = catalog;
        this.gone = Set.copyOf(gone);
        design.racks().forEach(rack -> {
            if (!gone.contains(rack.id())) {
                names.add(rack.id());
            }
        });
    }

    /**
     * Places racks and says how many found room.
     *
     * @param to what is placed
     * @param most how many at most
     * @param beside racks in whose rows they go, standing or gone
     * @param pool they belong to, or null for that of the rack whose place they take
     * @param edits to which what is placed is added
     */
    int place(RackType to, int most, Set<String> beside, @Nullable String pool, List<Edit> edits) {
        int left = most;
        Map<Row, Hall> rows = new LinkedHashMap<>();
        for (Hall hall : design.halls()) {
            for (Row row : hall.rows()) {
                if (row.racks().stream().anyMatch(rack -> beside.contains(rack.id()))) {
                    rows.put(row, hall);
                }
            }
        }
        for (Map.Entry<Row, Hall> entry : rows.entrySet()) {
            List<Rack> fresh = fill(entry.getValue(), entry.getKey(), beside, to, left, pool);
            if (!fresh.isEmpty()) {
                edits.add(new HallEdit.AddRacks(
                        entry.getValue().id(), entry.getKey().id(), fresh));
                left -= fresh.size();
            }
        }
        return most - left;
    }

    private List<Rack> fill(Hall hall, Row row, Set<String> beside, RackType to, int most, @Nullable String pool) {
        List<Rack> own = row.racks().stream()
                .filter(rack -> beside.contains(rack.id()))
                .sorted(Comparator.comparingInt(RowFiller::along))
                .toList();
        Rack first = own.getFirst();
        boolean alongX = first.facing().alongX();
        int end = (alongX ? hall.widthMm() : hall.depthMm()) - WALL_MM;
        end = Math.max(end, along(own.getLast()) + width(own.getLast(), to));
        List<int[]> taken = taken(hall, first, to);
        List<Rack> fresh = new ArrayList<>();
        int at = along(first);
        while (fresh.size() < most && at + to.widthMm() <= end) {
            int from = at;
            int until = at + to.widthMm();
            int[] hit = taken.stream()
                    .filter(t -> t[0] < until && from < t[1])
                    .findFirst()
                    .orElse(null);
            if (hit != null) {
                at = hit[1];
                continue;
            }
            Rack like = own.get(Math.min(fresh.size(), own.size() - 1));
            fresh.add(rack(like, to, at, alongX, pool));
            at = until;
        }
        placed.addAll(fresh);
        return fresh;
    }

    private static int along(Rack rack) {
        return rack.facing().alongX() ? rack.xMm() : rack.yMm();
    }

    private int width(Rack rack, RackType other) {
        RackType type = catalog.rack(rack.type());
        return type == null ? other.widthMm() : type.widthMm();
    }

    private int depth(Rack rack, RackType other) {
        RackType type = catalog.rack(rack.type());
        return type == null ? other.depthMm() : type.depthMm();
    }

    /** What stands across the strip of floor of the row, as from–to along it, sorted. */
    private List<int[]> taken(Hall hall, Rack like, RackType to) {
        boolean alongX = like.facing().alongX();
        int near = alongX ? like.yMm() : like.xMm();
        int far = near + Math.max(to.depthMm(), depth(like, to));
        List<Rack> standing = new ArrayList<>(placed);
        for (Row row : hall.rows()) {
            row.racks().stream().filter(rack -> !gone.contains(rack.id())).forEach(standing::add);
        }
        List<int[]> taken = new ArrayList<>();
        for (Rack rack : standing) {
            boolean own = rack.facing().alongX();
            int w = own ? width(rack, to) : depth(rack, to);
            int d = own ? depth(rack, to) : width(rack, to);
            add(taken, alongX, near, far, rack.xMm(), rack.yMm(), w, d);
        }
        for (Fixture fixture : hall.fixtures()) {
            if (fixture.kind().blocks()) {
                add(taken, alongX, near, far, fixture.xMm(), fixture.yMm(), fixture.widthMm(), fixture.depthMm());
            }
        }
        taken.sort(Comparator.comparingInt(t -> t[0]));
        return taken;
    }

    private static void add(List<int[]> taken, boolean alongX, int near, int far, int x, int y, int w, int d) {
        int from = alongX ? x : y;
        int until = from + (alongX ? w : d);
        int across = alongX ? y : x;
        if (across < far && near < across + (alongX ? d : w)) {
            taken.add(new int[] {from, until});
        }
    }

    private Rack rack(Rack like, RackType to, int at, boolean alongX, @Nullable String pool) {
        String id = name(like.id());
        return new Rack(
                id,
                like.name().equals(like.id()) ? id : like.name(),
                to.id(),
                alongX ? at : like.xMm(),
                alongX ? like.yMm() : at,
                like.facing(),
                like.feeds(),
                loop(like, to),
                pool == null ? like.pool() : pool,
                like.phase(),
                null,
                like.criticality(),
                List.of());
    }

    /** A rack that gives heat to liquid needs a loop: that of its place, else the first of the plan; others need none. */
    private @Nullable String loop(Rack like, RackType to) {
        if (!(to.liquidHeatFraction().siOr(0) > 0)) {
            return null;
        }
        if (like.loop() != null) {
            return like.loop();
        }
        for (CoolingPlan.Loop loop : design.cooling().loops()) {
            if (loop.medium() == CoolingPlan.Medium.TCS) {
                return loop.id();
            }
        }
        return null;
    }

    private String name(String base) {
        String name = base;
        for (int k = 2; !names.add(name); k++) {
            name = base + "-" + k;
        }
        return name;
    }
}
