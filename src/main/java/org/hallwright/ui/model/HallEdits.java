package org.hallwright.ui.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.hallwright.catalog.Catalog;
import org.hallwright.design.Design;
import org.hallwright.design.Edit;
import org.hallwright.design.Fixture;
import org.hallwright.design.Hall;
import org.hallwright.design.HallEdit;
import org.hallwright.design.Rack;
import org.hallwright.design.RackEdit;
import org.hallwright.design.Row;
import org.hallwright.draw.Box;
import org.jspecify.annotations.Nullable;

/** Edits made from what is selected on the plan of a hall: racks and other things on the floor alike. */
public final class HallEdits {
    /** Where things are lined up. */
    public enum Side {
        LEFT,
        CENTRE,
        RIGHT,
        TOP,
        MIDDLE,
        BOTTOM
    }

    private final Design design;
    private final Hall hall;
    private final Catalog catalog;

    public HallEdits(Design design, Hall hall, Catalog catalog) {
        this.design = design;
        this.hall = hall;
        this.catalog = catalog;
    }

    private List<Rack> racks(Set<String> selected) {
        List<Rack> list = new ArrayList<>();
        hall.rows()
                .forEach(row -> row.racks().stream()
                        .filter(r -> selected.contains(r.id()))
                        .forEach(list::add));
        return list;
    }

    private List<Fixture> things(Set<String> selected) {
        return hall.fixtures().stream().filter(f -> selected.contains(f.id())).toList();
    }

    private static @Nullable Edit together(List<Edit> edits) {
        return edits.isEmpty() ? null : edits.size() == 1 ? edits.getFirst() : new Edit.Together(edits);
    }

    private static Set<String> ids(List<Rack> racks) {
        Set<String> ids = new TreeSet<>();
        racks.forEach(r -> ids.add(r.id()));
        return ids;
    }

    /** Moves by a step, mm; null where nothing in this hall is selected. */
    public @Nullable Edit move(Set<String> selected, int dxMm, int dyMm) {
        List<Edit> edits = new ArrayList<>();
        List<Rack> racks = racks(selected);
        if (!racks.isEmpty()) {
            edits.add(new RackEdit.MoveRacks(ids(racks), dxMm, dyMm));
        }
        for (Fixture f : things(selected)) {
            edits.add(new HallEdit.PutFixture(hall.id(), f.at(f.xMm() + dxMm, f.yMm() + dyMm)));
        }
        return together(edits);
    }

    /** Moves so that the selection's upper left corner stands at a place, mm, and its racks face a side. */
    public @Nullable Edit place(Set<String> selected, int xMm, int yMm, Rack.@Nullable Facing facing) {
        Box all = bounds(selected);
        Edit move =
                all == null ? null : move(selected, xMm - (int) Math.round(all.x()), yMm - (int) Math.round(all.y()));
        List<Rack> racks = racks(selected);
        if (move == null || facing == null || racks.stream().allMatch(r -> r.facing() == facing)) {
            return move;
        }
        return new Edit.Together(List.of(move, new RackEdit.FaceRacks(ids(racks), facing)));
    }

    /** Turns racks a quarter clockwise and exchanges width and depth of other things. */
    public @Nullable Edit turn(Set<String> selected) {
        List<Edit> edits = new ArrayList<>();
        List<Rack> racks = racks(selected);
        if (!racks.isEmpty()) {
            edits.add(new RackEdit.TurnRacks(ids(racks)));
        }
        for (Fixture f : things(selected)) {
            edits.add(new HallEdit.PutFixture(hall.id(), f.sized(f.depthMm(), f.widthMm())));
        }
        return together(edits);
    }

    /** Lines up on one side of the box around the selection. */
    public @Nullable Edit align(Set<String> selected, Side side) {
        Box all = bounds(selected);
        if (all == null) {
            return null;
        }
        return shift(selected, box -> switch (side) {
            case LEFT -> new int[] {round(all.x() - box.x()), 0};
            case CENTRE -> new int[] {round(all.centre().x() - box.centre().x()), 0};
            case RIGHT -> new int[] {round(all.right() - box.right()), 0};
            case TOP -> new int[] {0, round(all.y() - box.y())};
            case MIDDLE -> new int[] {0, round(all.centre().y() - box.centre().y())};
            case BOTTOM -> new int[] {0, round(all.bottom() - box.bottom())};
        });
    }

    /** Makes the gaps between neighbours equal, the first and the last staying where they are; null below three. */
    public @Nullable Edit distribute(Set<String> selected, boolean alongX) {
        Map<String, Box> boxes = boxes(selected);
        if (boxes.size() < 3) {
            return null;
        }
        ToDoubleFunction<Box> from = alongX ? Box::x : Box::y;
        ToDoubleFunction<Box> size = alongX ? Box::w : Box::h;
        List<Map.Entry<String, Box>> sorted = new ArrayList<>(boxes.entrySet());
        sorted.sort(Comparator.comparingDouble(e -> from.applyAsDouble(e.getValue())));
        Box first = sorted.getFirst().getValue();
        Box last = sorted.getLast().getValue();
        double filled = sorted.stream()
                .mapToDouble(e -> size.applyAsDouble(e.getValue()))
                .sum();
        double span = from.applyAsDouble(last) + size.applyAsDouble(last) - from.applyAsDouble(first);
        double gap = (span - filled) / (sorted.size() - 1);
        Map<String, int[]> steps = new TreeMap<>();
        double at = from.applyAsDouble(first);
        for (Map.Entry<String, Box> e : sorted) {
            int by = round(at - from.applyAsDouble(e.getValue()));
            steps.put(e.getKey(), alongX ? new int[] {by, 0} : new int[] {0, by});
            at += size.applyAsDouble(e.getValue()) + gap;
        }
        return shiftById(selected, steps);
    }

    private static int round(double mm) {
        return (int) Math.round(mm);
    }

    private @Nullable Edit shift(Set<String> selected, java.util.function.Function<Box, int[]> step) {
        Map<String, int[]> steps = new TreeMap<>();
        boxes(selected).forEach((id, box) -> steps.put(id, step.apply(box)));
        return shiftById(selected, steps);
    }

    private @Nullable Edit shiftById(Set<String> selected, Map<String, int[]> steps) {
        List<Edit> edits = new ArrayList<>();
        List<Rack> placed = new ArrayList<>();
        int[] none = {0, 0};
        for (Rack r : racks(selected)) {
            int[] by = steps.getOrDefault(r.id(), none);
            placed.add(r.at(r.xMm() + by[0], r.yMm() + by[1]));
        }
        if (!placed.isEmpty()) {
            edits.add(new Edit.PlaceRacks(placed));
        }
        for (Fixture f : things(selected)) {
            int[] by = steps.getOrDefault(f.id(), none);
            edits.add(new HallEdit.PutFixture(hall.id(), f.at(f.xMm() + by[0], f.yMm() + by[1])));
        }
        return together(edits);
    }

    /** Copies a step further; the new ids are added to {@code newIds}. Null where nothing is selected. */
    public @Nullable Edit duplicate(Set<String> selected, int dxMm, int dyMm, Set<String> newIds) {
        return new Copied(racksByRow(selected), things(selected)).paste(design, hall, dxMm, dyMm, newIds);
    }

    /** What a copy takes along. */
    public Copied copy(Set<String> selected) {
        return new Copied(racksByRow(selected), things(selected));
    }

    private List<Row> racksByRow(Set<String> selected) {
        List<Row> rows = new ArrayList<>();
        for (Row row : hall.rows()) {
            List<Rack> racks =
                    row.racks().stream().filter(r -> selected.contains(r.id())).toList();
            if (!racks.isEmpty()) {
                rows.add(row.withRacks(racks));
            }
        }
        return rows;
    }

    /** Takes the selection away, and with it every row of which all racks are selected; null where there is none. */
    public @Nullable Edit remove(Set<String> selected) {
        List<Edit> edits = new ArrayList<>();
        Set<String> single = ids(racks(selected));
        for (Row row : hall.rows()) {
            List<String> ids = row.racks().stream().map(Rack::id).toList();
            if (!ids.isEmpty() && selected.containsAll(ids)) {
                edits.add(new HallEdit.RemoveRow(hall.id(), row.id()));
                ids.forEach(single::remove);
            }
        }
        if (!single.isEmpty()) {
            edits.add(new RackEdit.RemoveRacks(single));
        }
        things(selected).forEach(f -> edits.add(new HallEdit.RemoveFixture(hall.id(), f.id())));
        return together(edits);
    }

    /** A new thing on the floor with a free id and the name of its kind and number. */
    public Fixture thing(Fixture.Kind kind, String kindName, int xMm, int yMm, int widthMm, int depthMm) {
        Set<String> taken = new HashSet<>();
        design.halls().forEach(h -> h.fixtures().forEach(f -> taken.add(f.id())));
        String word = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        int n = 1;
        while (taken.contains(hall.id() + "-" + word + "-" + n)) {
            n++;
        }
        String id = hall.id() + "-" + word + "-" + n;
        return new Fixture(id, kindName + " " + n, kind, xMm, yMm, Math.max(1, widthMm), Math.max(1, depthMm), null);
    }

    /** One rack of a type at a place: in the row beside which it stands, or in a row of its own. */
    public Edit addRack(String type, int xMm, int yMm, Rack.Facing facing) {
        Rack like = design.racks().isEmpty() ? null : design.racks().getFirst();
        Set<String> taken = new HashSet<>();
        design.racks().forEach(r -> taken.add(r.id()));
        for (Row row : hall.rows()) {
            for (Rack r : row.racks()) {
                boolean inLine = r.facing() == facing && (facing.alongX() ? r.yMm() == yMm : r.xMm() == xMm);
                if (inLine) {
                    String id = RowGenerator.free(taken, numbered(row));
                    Rack rack = RowGenerator.dressed(Rack.of(id, type, xMm, yMm, facing), r);
                    return new HallEdit.AddRacks(hall.id(), row.id(), List.of(rack));
                }
            }
        }
        Set<String> rowIds = new HashSet<>();
        design.halls().forEach(h -> h.rows().forEach(r -> rowIds.add(r.id())));
        String rowId = RowGenerator.freeRow(rowIds);
        Rack rack = Rack.of(RowGenerator.free(taken, rowId + "01"), type, xMm, yMm, facing);
        return new HallEdit.AddRow(
                hall.id(), new Row(rowId, rowId, List.of(like == null ? rack : RowGenerator.dressed(rack, like))));
    }

    private static String numbered(Row row) {
        return row.id() + String.format(Locale.ROOT, "%02d", row.racks().size() + 1);
    }

    /** The selected racks and all others in their rows. */
    public Set<String> wholeRows(Set<String> selected) {
        Set<String> all = new TreeSet<>(selected);
        for (Row row : hall.rows()) {
            if (row.racks().stream().anyMatch(rack -> selected.contains(rack.id()))) {
                row.racks().forEach(rack -> all.add(rack.id()));
            }
        }
        return all;
    }

    /** Every selected thing with its box, mm. */
    public Map<String, Box> boxes(Set<String> selected) {
        Map<String, Box> boxes = new TreeMap<>();
        racks(selected).forEach(r -> boxes.put(r.id(), HallModel.box(r, catalog)));
        things(selected).forEach(f -> boxes.put(f.id(), HallModel.box(f)));
        return boxes;
    }

    /** The box around the selection, or null. */
    public @Nullable Box bounds(Set<String> selected) {
        return boxes(selected).values().stream().reduce(Box::union).orElse(null);
    }
}
