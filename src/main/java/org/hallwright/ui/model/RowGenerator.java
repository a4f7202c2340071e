package org.hallwright.ui.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hallwright.catalog.RackType;
import org.hallwright.design.Design;
import org.hallwright.design.Edit;
import org.hallwright.design.Hall;
import org.hallwright.design.HallEdit;
import org.hallwright.design.Rack;
import org.hallwright.design.Rack.Facing;
import org.hallwright.design.Row;

/**
 * Rows of alike racks: cold aisles between fronts, hot aisles between backs.
 *
 * @param rows how many rows: one below the other, or side by side where they face east or west
 * @param racks racks in each
 * @param pitchMm from one rack's edge to the same edge of the next; 0 stands for wall to wall
 * @param xMm west edge of the first rack
 * @param yMm north edge of the first row
 * @param firstFacing where the first row looks; the rows after it take turns
 * @param coldAisleMm width between fronts
 * @param hotAisleMm width between backs
 */
public record RowGenerator(
        int rows, int racks, int pitchMm, int xMm, int yMm, Facing firstFacing, int coldAisleMm, int hotAisleMm) {

    public static final int MOST_RACKS = 10_000;

    public RowGenerator {
        if (rows < 1 || racks < 1 || (long) rows * racks > MOST_RACKS) {
            throw new IllegalArgumentException("1 to " + MOST_RACKS + " racks, not " + rows + " x " + racks);
        }
        if (coldAisleMm < 0 || hotAisleMm < 0 || pitchMm < 0) {
            throw new IllegalArgumentException("widths must not be negative");
        }
    }

    /** One edit that adds all rows; feeds, loop, pool and phase are taken from a rack that is there already. */
    public Edit edit(Design design, Hall hall, RackType type) {
        Set<String> taken = new HashSet<>();
        design.racks().forEach(r -> taken.add(r.id()));
        Set<String> rowNames = new HashSet<>();
        design.halls().forEach(h -> h.rows().forEach(r -> rowNames.add(r.id())));
        Rack like = design.racks().isEmpty() ? null : design.racks().getFirst();
        List<Edit> edits = new ArrayList<>();
        int pitch = Math.max(pitchMm, type.widthMm());
        int x = xMm;
        int y = yMm;
        Facing facing = firstFacing;
        boolean along = facing.alongX();
        for (int r = 0; r < rows; r++) {
            String rowId = freeRow(rowNames);
            List<Rack> list = new ArrayList<>();
            for (int i = 0; i < racks; i++) {
                String id = free(taken, rowId + String.format(Locale.ROOT, "%02d", i + 1));
                Rack rack = Rack.of(id, type.id(), along ? x + i * pitch : x, along ? y : y + i * pitch, facing);
                list.add(like == null ? rack : dressed(rack, like));
            }
            edits.add(new HallEdit.AddRow(hall.id(), new Row(rowId, rowId, list)));
            // fronts look at fronts across the cold aisle, backs at backs across the hot one
            boolean frontsNext = facing == Facing.SOUTH || facing == Facing.EAST;
            int step = type.depthMm() + (frontsNext ? coldAisleMm : hotAisleMm);
            x += along ? 0 : step;
            y += along ? step : 0;
            facing = facing.opposite();
        }
        return edits.size() == 1 ? edits.getFirst() : new Edit.Together(edits);
    }

    /** The rack on the feeds, loop and phase of another, and in its pool where they are of one type. */
    static Rack dressed(Rack rack, Rack like) {
        return rack.withFeeds(like.feeds())
                .withPool(like.type().equals(rack.type()) ? like.pool() : null)
                .withLoop(like.loop())
                .withPhase(like.phase());
    }

    static String freeRow(Set<String> taken) {
        for (int n = 0; ; n++) {
            String name = n < 26 ? String.valueOf((char) ('A' + n)) : "R" + (n + 1);
            if (taken.add(name)) {
                return name;
            }
        }
    }

    static String free(Set<String> taken, String wanted) {
        String id = wanted;
        for (int n = 2; !taken.add(id); n++) {
            id = wanted + "-" + n;
        }
        return id;
    }
}
