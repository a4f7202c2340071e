package org.hallwright.exchange.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.catalog.Catalog;
import org.hallwright.catalog.RackType;
import org.hallwright.design.Design;
import org.hallwright.design.Edit;
import org.hallwright.design.OwnEquipment.OwnDevice;
import org.hallwright.design.PlanEdit;
import org.hallwright.exchange.ImportIds;
import org.hallwright.exchange.ImportPlan;
import org.jspecify.annotations.Nullable;

/** What a reviewed table would do to a design. */
public final class TablePlan {

    private static final int MOST_OF_A_TYPE = 5_000;

    private TablePlan() {}

    /**
     * @param catalog the design's catalogue, its own types among it
     * @param hall id of the hall for rows that name none; null where the design has only one
     * @param source the file's name, kept as the source of values
     */
    public static ImportPlan of(
            TableReview review, Design design, Catalog catalog, @Nullable String hall, String source) {
        ImportPlan all = one(review, design, catalog, hall, source);
        for (TableReview next : review.others()) {
            // Devices need the racks and types of the sheets before theirs.
            Design before = all.applyTo(design) instanceof Outcome.Ok<Design>(Design with, var notes) ? with : design;
            all = all.and(one(next, before, catalog, hall, source));
        }
        return all;
    }

    private static ImportPlan one(
            TableReview review, Design design, Catalog catalog, @Nullable String hall, String source) {
        return switch (review.profile().rows()) {
            case RACKS -> new RackPlan(design, catalog, hall, source).plan(review.rows());
            case DEVICES -> {
                boolean asMounted =
                        review.profile().columns().stream().anyMatch(column -> column.field() == Field.ITEM);
                yield DevicePlan.of(review.rows(), design, catalog, asMounted, source);
            }
            case EQUIPMENT -> equipment(review.rows(), design, catalog, hall, source);
        };
    }

    /** Types for the planner's own catalogue; racks of which a number is given are set down as well. */
    private static ImportPlan equipment(
            List<RowReview> rows, Design design, Catalog catalog, @Nullable String hall, String source) {
        RackPlan racks = new RackPlan(design, catalog, hall, source);
        OwnTypes types = racks.types();
        Map<String, OwnDevice> before = new HashMap<>();
        design.equipment().devices().forEach(d -> before.put(d.id(), d));
        List<Problem> problems = new ArrayList<>();
        int added = 0;
        int changed = 0;
        int unchanged = 0;
        for (RowReview row : rows) {
            if (isRack(row)) {
                String word = row.textOr(Field.TYPE, row.title());
                RackType known = types.find(word);
                RackType type = known != null && types.isCatalogued(known)
                        ? known
                        : types.make(row, word, source + ", " + row.place());
                Double quantity = row.number(Field.QUANTITY);
                int many = quantity == null ? 0 : (int) Math.min(MOST_OF_A_TYPE, Math.round(quantity));
                RackPlan.HallWork work = many == 0 ? null : racks.fallback(row.place(), null);
                for (int i = 1; i <= many && work != null; i++) {
                    racks.put(row, ImportIds.of(type.id() + "-" + i, "rack"), work, type);
                }
            } else {
                OwnDevice device = types.device(row, source + ", " + row.place());
                OwnDevice old = before.get(device.id());
                added += old == null ? 1 : 0;
                changed += old != null && !old.equals(device) ? 1 : 0;
                unchanged += device.equals(old) ? 1 : 0;
            }
        }
        ImportPlan placed = racks.done();
        List<Edit> edits = new ArrayList<>();
        types.newDevices().values().forEach(d -> edits.add(new PlanEdit.PutOwnDevice(d)));
        edits.addAll(placed.edits());
        problems.addAll(placed.problems());
        return new ImportPlan(
                edits, added + placed.added(), changed + placed.changed(), unchanged + placed.unchanged(), problems);
    }

    /** What the list calls a rack, or what is as high and wide as one. */
    private static boolean isRack(RowReview row) {
        String kind = row.text(Field.KIND);
        if (kind != null) {
            return kind.equals("rack");
        }
        Double height = row.number(Field.HEIGHT);
        Double depth = row.number(Field.DEPTH);
        Double width = row.number(Field.WIDTH);
        return height != null && height >= 18 && depth != null && depth >= 500 && width != null && width >= 500;
    }
}
