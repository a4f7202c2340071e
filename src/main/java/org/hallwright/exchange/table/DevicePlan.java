package org.hallwright.exchange.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hallwright.base.Problem;
import org.hallwright.catalog.Catalog;
import org.hallwright.design.Design;
import org.hallwright.design.Edit;
import org.hallwright.design.Fitting;
import org.hallwright.design.OwnEquipment.OwnDevice;
import org.hallwright.design.OwnEquipment.Value;
import org.hallwright.design.Rack;
import org.hallwright.exchange.ImportIds;
import org.hallwright.exchange.ImportPlan;
import org.jspecify.annotations.Nullable;

/**
 * What a table of devices would change: their types become the planner's own, and each device is mounted where the table says. The
 * racks it names must be there; two things in the same units are told and not both mounted.
 */
final class DevicePlan {

    private final OwnTypes types;
    private final String source;
    private final Map<String, Rack> racks = new HashMap<>();
    private final Map<String, Map<String, Fitting>> mounted = new LinkedHashMap<>();
    private final Set<OwnDevice> before;
    private final Set<String> counted = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();
    private int added;
    private int changed;
    private int unchanged;

    private DevicePlan(Design design, Catalog catalog, String source) {
        this.types = new OwnTypes(design, catalog);
        this.source = source;
        this.before = new HashSet<>(design.equipment().devices());
        for (Rack rack : design.racks()) {
            racks.putIfAbsent(rack.name().toLowerCase(Locale.ROOT), rack);
        }
        design.racks().forEach(rack -> racks.put(rack.id().toLowerCase(Locale.ROOT), rack));
    }

    static ImportPlan of(List<RowReview> rows, Design design, Catalog catalog, String source) {
        DevicePlan plan = new DevicePlan(design, catalog, source);
        rows.forEach(plan::row);
        List<Edit> edits = new ArrayList<>();
        plan.types.newDevices().values().forEach(d -> edits.add(new Edit.PutOwnDevice(d)));
        plan.mounted.forEach((id, fittings) -> {
            List<Fitting> sorted = new ArrayList<>(fittings.values());
            sorted.sort(Comparator.comparingInt(Fitting::bottomSixths).thenComparing(Fitting::id));
            Rack rack = design.rack(id);
            if (rack != null && !Set.copyOf(sorted).equals(Set.copyOf(rack.fittings()))) {
                edits.add(new Edit.PutFittings(id, sorted));
            }
        });
        return new ImportPlan(edits, plan.added, plan.changed, plan.unchanged, plan.problems);
    }

    private void row(RowReview row) {
        String name = row.text(Field.RACK);
        Rack rack = name == null ? null : racks.get(name.toLowerCase(Locale.ROOT));
        if (name != null && rack == null) {
            problems.add(Problem.error(TableMessage.NO_SUCH_RACK, row.place(), Printable.of(name)));
            return;
        }
        OwnDevice device = types.device(row, source + ", " + row.place());
        Double position = row.number(Field.POSITION);
        if (rack == null || position == null || position < 1 || device.heightSixths() == 0) {
            problems.add(Problem.info(TableMessage.NOT_PLACED, row.place(), row.title()));
            countType(device);
            return;
        }
        mount(row, rack, device, (int) Math.round((position - 1) * Fitting.UNIT));
    }

    private void countType(OwnDevice device) {
        if (counted.add(device.id())) {
            boolean known = before.stream().anyMatch(d -> d.id().equals(device.id()));
            added += known ? 0 : 1;
            changed += known && !before.contains(device) ? 1 : 0;
            unchanged += before.contains(device) ? 1 : 0;
        }
    }

    private void mount(RowReview row, Rack rack, OwnDevice device, int bottom) {
        Map<String, Fitting> own = mounted.computeIfAbsent(rack.id(), r -> {
            Map<String, Fitting> now = new LinkedHashMap<>();
            rack.fittings().forEach(f -> now.put(f.id(), f));
            return now;
        });
        Fitting fitting;
        try {
            fitting = new Fitting(
                    ImportIds.of(row.id(), "device"),
                    row.title(),
                    device.id(),
                    bottom,
                    device.heightSixths(),
                    face(row, device),
                    best(device.power()),
                    best(device.mass()));
        } catch (IllegalArgumentException e) {
            problems.add(Problem.error(
                    TableMessage.OUT_OF_RANGE, row.place(), "position", bottom / (double) Fitting.UNIT + 1, 1, 100));
            return;
        }
        for (Fitting other : own.values()) {
            if (!other.id().equals(fitting.id()) && other.overlaps(fitting)) {
                problems.add(Problem.error(
                        TableMessage.TAKEN_UNITS,
                        row.place(),
                        rack.name(),
                        bottom / Fitting.UNIT + 1,
                        (fitting.topSixths() + Fitting.UNIT - 1) / Fitting.UNIT,
                        other.name()));
                return;
            }
        }
        Fitting old = own.put(fitting.id(), fitting);
        added += old == null ? 1 : 0;
        changed += old != null && !old.equals(fitting) ? 1 : 0;
        unchanged += fitting.equals(old) ? 1 : 0;
    }

    /** A device of full depth takes both faces, whichever of them it is screwed to. */
    private static Fitting.Face face(RowReview row, OwnDevice device) {
        if (device.fullDepth()) {
            return Fitting.Face.FULL;
        }
        boolean rear = "rear".equals(row.text(Field.FACE)) || "true".equals(row.text(Field.BACK_SIDE));
        return rear ? Fitting.Face.REAR : Fitting.Face.FRONT;
    }

    private static @Nullable Double best(@Nullable Value value) {
        return value == null ? null : value.value();
    }
}
