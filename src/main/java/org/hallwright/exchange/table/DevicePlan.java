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
import java.util.function.Supplier;
import org.hallwright.base.Problem;
import org.hallwright.catalog.Catalog;
import org.hallwright.design.Design;
import org.hallwright.design.Edit;
import org.hallwright.design.Fitting;
import org.hallwright.design.OwnEquipment.OwnDevice;
import org.hallwright.design.OwnEquipment.Value;
import org.hallwright.design.PlanEdit;
import org.hallwright.design.Rack;
import org.hallwright.design.RackEdit;
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
    private final boolean asMounted;
    private final Map<String, Rack> racks = new HashMap<>();
    private final Map<String, Map<String, Fitting>> mounted = new LinkedHashMap<>();
    private final Set<OwnDevice> before;
    private final Set<String> counted = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();
    private int added;
    private int changed;
    private int unchanged;

    private DevicePlan(Design design, Catalog catalog, boolean asMounted, String source) {
        this.asMounted = asMounted;
        this.types = new OwnTypes(design, catalog);
        this.source = source;
        this.before = new HashSet<>(design.equipment().devices());
        for (Rack rack : design.racks()) {
            racks.putIfAbsent(rack.name().toLowerCase(Locale.ROOT), rack);
        }
        design.racks().forEach(rack -> racks.put(rack.id().toLowerCase(Locale.ROOT), rack));
    }

    /** @param asMounted whether the rows state what hangs in the racks, type by id, as our own export does */
    static ImportPlan of(List<RowReview> rows, Design design, Catalog catalog, boolean asMounted, String source) {
        DevicePlan plan = new DevicePlan(design, catalog, asMounted, source);
        rows.forEach(plan::row);
        List<Edit> edits = new ArrayList<>();
        plan.types.newDevices().values().forEach(d -> edits.add(new PlanEdit.PutOwnDevice(d)));
        plan.mounted.forEach((id, fittings) -> {
            List<Fitting> sorted = new ArrayList<>(fittings.values());
            sorted.sort(Comparator.comparingInt(Fitting::bottomSixths).thenComparing(Fitting::id));
            Rack rack = design.rack(id);
            if (rack != null && !Set.copyOf(sorted).equals(Set.copyOf(rack.fittings()))) {
                edits.add(new RackEdit.PutFittings(id, sorted));
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
        Double position = row.number(Field.POSITION);
        if (asMounted && rack != null && position != null && isKnown(row.text(Field.ITEM))) {
            mount(row, rack, () -> mounted(row, position));
            return;
        }
        OwnDevice device = types.device(row, source + ", " + row.place());
        if (rack == null || position == null || position < 1 || device.heightSixths() == 0) {
            problems.add(Problem.info(TableMessage.NOT_PLACED, row.place(), row.title()));
            countType(device);
            return;
        }
        mount(row, rack, () -> fitting(row, device, position));
    }

    /** What is of no type, or of one that the design has. */
    private boolean isKnown(@Nullable String item) {
        return item == null || types.device(item) != null;
    }

    /** The fitting just as the row states it. */
    private static Fitting mounted(RowReview row, double position) {
        Double height = row.number(Field.HEIGHT);
        return new Fitting(
                ImportIds.of(row.id(), "device"),
                row.title(),
                row.text(Field.ITEM),
                sixths(position - 1),
                height == null ? Fitting.UNIT : sixths(height),
                face(row, "true".equals(row.text(Field.FULL_DEPTH))),
                row.number(Field.POWER),
                row.number(Field.MASS));
    }

    /** A device of a type, with what the type says. */
    private static Fitting fitting(RowReview row, OwnDevice device, double position) {
        return new Fitting(
                ImportIds.of(row.id(), "device"),
                row.title(),
                device.id(),
                sixths(position - 1),
                device.heightSixths(),
                face(row, device.fullDepth()),
                best(device.power()),
                best(device.mass()));
    }

    private static int sixths(double units) {
        return (int) Math.round(units * Fitting.UNIT);
    }

    private void countType(OwnDevice device) {
        if (counted.add(device.id())) {
            boolean known = before.stream().anyMatch(d -> d.id().equals(device.id()));
            added += known ? 0 : 1;
            changed += known && !before.contains(device) ? 1 : 0;
            unchanged += before.contains(device) ? 1 : 0;
        }
    }

    private void mount(RowReview row, Rack rack, Supplier<Fitting> made) {
        Map<String, Fitting> own = mounted.computeIfAbsent(rack.id(), r -> {
            Map<String, Fitting> now = new LinkedHashMap<>();
            rack.fittings().forEach(f -> now.put(f.id(), f));
            return now;
        });
        Fitting fitting;
        try {
            fitting = made.get();
        } catch (IllegalArgumentException e) {
            Double position = row.number(Field.POSITION);
            problems.add(Problem.error(
                    TableMessage.OUT_OF_RANGE, row.place(), "position", position == null ? 0 : position, 1, 100));
            return;
        }
        for (Fitting other : own.values()) {
            if (!other.id().equals(fitting.id()) && other.overlaps(fitting)) {
                problems.add(Problem.error(
                        TableMessage.TAKEN_UNITS,
                        row.place(),
                        rack.name(),
                        fitting.bottomSixths() / Fitting.UNIT + 1,
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

    /** A device of full depth takes both faces, whichever of them it is screwed to; a strip hangs in its lane. */
    private static Fitting.Face face(RowReview row, boolean fullDepth) {
        String word = row.textOr(Field.FACE, "front");
        if (word.startsWith("lane")) {
            return Fitting.Face.valueOf(word.toUpperCase(Locale.ROOT));
        }
        if (fullDepth) {
            return Fitting.Face.FULL;
        }
        boolean rear = word.equals("rear") || "true".equals(row.text(Field.BACK_SIDE));
        return rear ? Fitting.Face.REAR : Fitting.Face.FRONT;
    }

    private static @Nullable Double best(@Nullable Value value) {
        return value == null ? null : value.value();
    }
}
