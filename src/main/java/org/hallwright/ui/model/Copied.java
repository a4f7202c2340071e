package org.hallwright.ui.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hallwright.design.Design;
import org.hallwright.design.Edit;
import org.hallwright.design.Fixture;
import org.hallwright.design.Hall;
import org.hallwright.design.HallEdit;
import org.hallwright.design.Rack;
import org.hallwright.design.Row;
import org.jspecify.annotations.Nullable;

/**
 * What was copied from a plan: it can be put into any hall, any number of times.
 *
 * @param rows the copied racks by the row they stood in
 * @param things other things
 */
public record Copied(List<Row> rows, List<Fixture> things) {
    public Copied {
        rows = List.copyOf(rows);
        things = List.copyOf(things);
    }

    public boolean isEmpty() {
        return rows.isEmpty() && things.isEmpty();
    }

    /** How many racks and things there are. */
    public int size() {
        return rows.stream().mapToInt(r -> r.racks().size()).sum() + things.size();
    }

    /**
     * Puts the copies into a hall a step from where the originals stand; each gets a free id, which is added to
     * {@code newIds}. Racks of a part of a row join it where it is in the hall; otherwise they become a new row.
     */
    public @Nullable Edit paste(Design design, Hall into, int dxMm, int dyMm, Set<String> newIds) {
        Set<String> taken = new HashSet<>();
        Set<String> rowIds = new HashSet<>();
        Set<String> thingIds = new HashSet<>();
        design.racks().forEach(r -> taken.add(r.id()));
        design.halls().forEach(h -> h.rows().forEach(row -> rowIds.add(row.id())));
        design.halls().forEach(h -> h.fixtures().forEach(f -> thingIds.add(f.id())));
        List<Edit> edits = new ArrayList<>();
        for (Row row : rows) {
            List<Rack> copies = new ArrayList<>();
            for (Rack rack : row.racks()) {
                String id = RowGenerator.free(taken, stem(rack.id()) + "-2");
                newIds.add(id);
                copies.add(rack.withIdentity(id, id).at(rack.xMm() + dxMm, rack.yMm() + dyMm));
            }
            Row there = into.row(row.id());
            if (there != null && copies.size() < there.racks().size()) {
                edits.add(new HallEdit.AddRacks(into.id(), row.id(), copies));
            } else {
                String id = RowGenerator.free(rowIds, stem(row.id()) + "-2");
                edits.add(new HallEdit.AddRow(into.id(), new Row(id, row.name() + "′", copies)));
            }
        }
        for (Fixture f : things) {
            String id = RowGenerator.free(thingIds, stem(f.id()) + "-2");
            newIds.add(id);
            edits.add(new HallEdit.PutFixture(
                    into.id(),
                    new Fixture(
                            id,
                            f.name(),
                            f.kind(),
                            f.xMm() + dxMm,
                            f.yMm() + dyMm,
                            f.widthMm(),
                            f.depthMm(),
                            f.element())));
        }
        return edits.isEmpty() ? null : edits.size() == 1 ? edits.getFirst() : new Edit.Together(edits);
    }

    private static String stem(String id) {
        return id.replaceFirst("-\\d+$", "");
    }
}
