package org.hallwright.exchange.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.hallwright.base.Ids;
import org.hallwright.base.Problem;
import org.hallwright.catalog.Catalog;
import org.hallwright.catalog.RackType;
import org.hallwright.design.Design;
import org.hallwright.design.Edit;
import org.hallwright.design.Fixture;
import org.hallwright.design.Footprint;
import org.hallwright.design.Hall;
import org.hallwright.design.PlanEdit;
import org.hallwright.design.Rack;
import org.hallwright.design.Row;
import org.hallwright.exchange.ImportIds;
import org.hallwright.exchange.ImportPlan;
import org.jspecify.annotations.Nullable;

/** What a table of racks would change in a design: racks it does not have are added, those it has get what the table says. */
final class RackPlan {

    private static final int AISLE_MM = 1200;
    private static final String ROW_OF_IMPORT = "import";

    private final Design design;
    private final String source;
    private final OwnTypes types;
    private final @Nullable String defaultHall;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, HallWork> halls = new LinkedHashMap<>();
    private final Map<String, String[]> standing = new HashMap<>();
    private int added;
    private int changed;
    private int unchanged;

    /** A hall while racks are put into it. */
    static final class HallWork {
        final Hall hall;
        final Map<String, Row> names = new LinkedHashMap<>();
        final Map<String, Map<String, Rack>> rows = new LinkedHashMap<>();
        boolean touched;
        int nextX = AISLE_MM;
        int nextY = -1;
        int rowDepth;

        HallWork(Hall hall) {
            this.hall = hall;
            for (Row row : hall.rows()) {
                names.put(row.id(), row);
                Map<String, Rack> racks = new LinkedHashMap<>();
                row.racks().forEach(rack -> racks.put(rack.id(), rack));
                rows.put(row.id(), racks);
            }
        }

        Hall done() {
            List<Row> all = new ArrayList<>();
            rows.forEach((id, racks) -> {
                Row row = Objects.requireNonNull(names.get(id));
                List<Rack> list = List.copyOf(racks.values());
                all.add(list.equals(row.racks()) ? row : row.withRacks(list));
            });
            return hall.withRows(all);
        }
    }

    RackPlan(Design design, Catalog catalog, @Nullable String defaultHall, String source) {
        this.design = design;
        this.source = source;
        this.types = new OwnTypes(design, catalog);
        this.defaultHall = defaultHall;
        for (Hall hall : design.halls()) {
            halls.put(hall.id(), new HallWork(hall));
            for (Row row : hall.rows()) {
                for (Rack rack : row.racks()) {
                    standing.put(rack.id(), new String[] {hall.id(), row.id()});
                }
            }
        }
    }

    ImportPlan plan(List<RowReview> rows) {
        for (RowReview row : rows) {
            rack(row);
        }
        return done();
    }

    ImportPlan done() {
        List<Edit> edits = new ArrayList<>();
        types.newRacks().values().forEach(own -> edits.add(new PlanEdit.PutOwnRack(own)));
        for (HallWork work : halls.values()) {
            if (work.touched) {
                edits.add(new PlanEdit.PutHall(work.done()));
            }
        }
        return new ImportPlan(edits, added, changed, unchanged, problems);
    }

    OwnTypes types() {
        return types;
    }

    private void rack(RowReview row) {
        String id = ImportIds.of(row.id(), "rack");
        HallWork hall = hall(row, id);
        RackType type = hall == null ? null : type(row);
        if (hall == null || type == null) {
            return;
        }
        put(row, id, hall, type);
    }

    /** Puts a rack of a known type down; also what an equipment list does with its racks. */
    void put(RowReview row, String id, HallWork hall, RackType type) {
        String[] where = standing.get(id);
        Rack before = where == null ? null : racks(where).get(id);
        Rack rack = before == null ? placed(row, id, hall, type) : moved(row, before);
        if (rack == null) {
            return;
        }
        if (before == null || !before.type().equals(type.id())) {
            rack = rack.withType(type.id());
        }
        rack = connected(row, rack);
        String rowId = where != null && row.text(Field.ROW) == null && row.text(Field.ROW_ID) == null
                ? where[1]
                : rowId(row, hall);
        boolean stays = where != null && where[0].equals(hall.hall.id()) && where[1].equals(rowId);
        if (stays && rack.equals(before)) {
            unchanged++;
            return;
        }
        if (where != null && !stays) {
            racks(where).remove(id);
            Objects.requireNonNull(halls.get(where[0])).touched = true;
        }
        hall.rows.computeIfAbsent(rowId, r -> new LinkedHashMap<>()).put(id, rack);
        hall.touched = true;
        standing.put(id, new String[] {hall.hall.id(), rowId});
        if (before == null) {
            added++;
        } else {
            changed++;
        }
    }

    /** The racks of a row that stands in a hall. */
    private Map<String, Rack> racks(String[] hallAndRow) {
        return Objects.requireNonNull(
                Objects.requireNonNull(halls.get(hallAndRow[0])).rows.get(hallAndRow[1]));
    }

    /** The hall the row names; the one the planner chose, or the only one, where it names none that the design has. */
    private @Nullable HallWork hall(RowReview row, String id) {
        String named = row.text(Field.HALL);
        if (named != null) {
            for (HallWork work : halls.values()) {
                if (work.hall.id().equalsIgnoreCase(named) || work.hall.name().equalsIgnoreCase(named)) {
                    return work;
                }
            }
        }
        String[] where = standing.get(id);
        if (where != null && named == null) {
            return halls.get(where[0]);
        }
        return fallback(row.place(), named);
    }

    @Nullable
    HallWork fallback(String place, @Nullable String named) {
        HallWork chosen = defaultHall == null
                ? halls.size() == 1 ? halls.values().iterator().next() : null
                : halls.get(defaultHall);
        if (chosen == null) {
            String word = defaultHall != null ? defaultHall : named == null ? "" : named;
            problems.add(Problem.error(TableMessage.NO_SUCH_HALL, place, word, String.join(", ", halls.keySet())));
        } else if (named != null) {
            problems.add(
                    Problem.warning(TableMessage.DEFAULTED, place + " " + Printable.of(named), chosen.hall.name()));
        }
        return chosen;
    }

    private @Nullable RackType type(RowReview row) {
        String word = row.text(Field.TYPE);
        RackType known = word == null ? null : types.find(word);
        if (known != null && (types.isCatalogued(known) || !describes(row))) {
            return known;
        }
        boolean enough = describes(row) || word == null && row.text(Field.MODEL) != null;
        if (word != null && !enough) {
            problems.add(Problem.error(TableMessage.UNKNOWN_TYPE, row.place(), Printable.of(word), types.near(word)));
            return null;
        }
        RackType made = types.make(row, word, source + ", " + row.place());
        if (known == null) {
            problems.add(Problem.info(TableMessage.OWN_TYPE, row.place(), made.name()));
        }
        return made;
    }

    /** Whether the row says something of the cabinet itself. */
    private static boolean describes(RowReview row) {
        for (Field field : List.of(Field.WIDTH, Field.DEPTH, Field.HEIGHT, Field.POWER, Field.MASS)) {
            if (row.number(field) != null) {
                return true;
            }
        }
        return false;
    }

    private String rowId(RowReview row, HallWork hall) {
        String name = row.text(Field.ROW);
        String given = row.text(Field.ROW_ID);
        if (given == null && name != null) {
            for (Row each : hall.names.values()) {
                if (each.name().equalsIgnoreCase(name) || each.id().equalsIgnoreCase(name)) {
                    return each.id();
                }
            }
        }
        String wanted = given != null ? given : name != null ? name : ROW_OF_IMPORT;
        String id = ImportIds.of(wanted, "row");
        if (hall.names.containsKey(id)) {
            return id;
        }
        // Ids of rows are unique in the whole design; a hall's id in front keeps them apart.
        boolean taken = halls.values().stream().anyMatch(h -> h != hall && h.names.containsKey(id));
        String own = taken ? ImportIds.of(hall.hall.id() + "-" + id, "row") : id;
        hall.names.computeIfAbsent(own, r -> new Row(own, name == null ? own : name, List.of()));
        return own;
    }

    private @Nullable Rack placed(RowReview row, String id, HallWork hall, RackType type) {
        Double x = row.number(Field.X);
        Double y = row.number(Field.Y);
        Rack.Facing facing = facing(row, Rack.Facing.SOUTH);
        String name = row.textOr(Field.NAME, id);
        if (x != null && y != null) {
            return Rack.of(id, type.id(), (int) Math.round(x), (int) Math.round(y), facing)
                    .withIdentity(id, name);
        }
        int[] free = free(
                hall,
                facing.alongX() ? type.widthMm() : type.depthMm(),
                facing.alongX() ? type.depthMm() : type.widthMm());
        if (free.length == 0) {
            problems.add(Problem.error(TableMessage.NO_PLACE, row.place(), hall.hall.name(), id));
            return null;
        }
        return Rack.of(id, type.id(), free[0], free[1], facing).withIdentity(id, name);
    }

    /** The next place in a new row behind all that stands in the hall; empty where the hall is full. */
    private int[] free(HallWork work, int along, int across) {
        Hall hall = work.hall;
        if (work.nextY < 0) {
            int lowest = 0;
            for (Fixture fixture : hall.fixtures()) {
                boolean inside = fixture.widthMm() < hall.widthMm() / 2 && fixture.depthMm() < hall.depthMm() / 2;
                lowest = inside ? Math.max(lowest, Footprint.of(fixture).y1()) : lowest;
            }
            for (Row row : hall.rows()) {
                for (Rack rack : row.racks()) {
                    RackType type = types.find(rack.type());
                    lowest = Math.max(
                            lowest,
                            type == null ? rack.yMm() : Footprint.of(rack, type).y1());
                }
            }
            work.nextY = lowest + AISLE_MM;
        }
        if (work.nextX + along > hall.widthMm() - AISLE_MM && work.rowDepth > 0) {
            work.nextX = AISLE_MM;
            work.nextY += work.rowDepth + AISLE_MM;
            work.rowDepth = 0;
        }
        if (work.nextX + along > hall.widthMm() || work.nextY + across > hall.depthMm()) {
            return new int[0];
        }
        int[] place = {work.nextX, work.nextY};
        work.nextX += along;
        work.rowDepth = Math.max(work.rowDepth, across);
        return place;
    }

    private static Rack moved(RowReview row, Rack before) {
        Double x = row.number(Field.X);
        Double y = row.number(Field.Y);
        return before.at(x == null ? before.xMm() : (int) Math.round(x), y == null ? before.yMm() : (int) Math.round(y))
                .facing(facing(row, before.facing()))
                .withIdentity(before.id(), row.textOr(Field.NAME, before.name()));
    }

    private static Rack.Facing facing(RowReview row, Rack.Facing otherwise) {
        String word = row.text(Field.FACING);
        return word == null ? otherwise : Rack.Facing.valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Feeds, loop, pool, phase, nodes: what the table states; names that the design lacks are told by its own check. */
    private static Rack connected(RowReview row, Rack rack) {
        Rack next = rack;
        String feeds = row.text(Field.FEEDS);
        if (feeds != null) {
            next = next.withFeeds(Arrays.stream(feeds.split("[\\s,;+/]+", -1))
                    .filter(Ids::isValid)
                    .toList());
        }
        String loop = row.text(Field.LOOP);
        next = loop != null && Ids.isValid(loop) ? next.withLoop(loop) : next;
        String pool = row.text(Field.POOL);
        next = pool != null && Ids.isValid(pool) ? next.withPool(pool) : next;
        String phase = row.text(Field.PHASE);
        next = phase != null && Ids.isValid(phase) ? next.withPhase(phase) : next;
        Double nodes = row.number(Field.NODES);
        next = nodes != null ? next.withNodes((int) Math.round(nodes)) : next;
        String criticality = row.text(Field.CRITICALITY);
        return criticality == null
                ? next
                : next.withCriticality(Rack.Criticality.valueOf(criticality.toUpperCase(Locale.ROOT)));
    }

    Design design() {
        return design;
    }
}
