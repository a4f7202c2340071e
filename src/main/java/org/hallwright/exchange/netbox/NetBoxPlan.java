package org.hallwright.exchange.netbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hallwright.base.Ids;
import org.hallwright.base.Problem;
import org.hallwright.catalog.Catalog;
import org.hallwright.catalog.RackType;
import org.hallwright.design.Design;
import org.hallwright.design.Edit;
import org.hallwright.design.OwnEquipment.OwnDevice;
import org.hallwright.design.OwnEquipment.OwnRack;
import org.hallwright.design.OwnEquipment.Value;
import org.hallwright.design.PlanEdit;
import org.hallwright.exchange.ImportIds;
import org.hallwright.exchange.ImportPlan;
import org.hallwright.exchange.Question;
import org.hallwright.exchange.ReviewedField;
import org.hallwright.quantity.Basis;
import org.jspecify.annotations.Nullable;

/**
 * What reviewed types would add to a design: racks and devices of the planner's own. What the review doubts stays unknown until
 * it is answered; modules and what sits in a parent's bay are named and left out, since a plan counts their parent.
 */
public final class NetBoxPlan {

    private static final String ORIGIN = "NetBox device type library, ";

    private final Map<String, String> answers;
    private final Catalog catalog;
    private final Map<String, OwnRack> racksBefore = new HashMap<>();
    private final Map<String, OwnDevice> devicesBefore = new HashMap<>();
    private final Map<String, OwnRack> racks = new LinkedHashMap<>();
    private final Map<String, OwnDevice> devices = new LinkedHashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private int added;
    private int changed;
    private int unchanged;

    private NetBoxPlan(Design design, Catalog catalog, Map<String, String> answers) {
        this.answers = answers;
        this.catalog = catalog;
        design.equipment().racks().forEach(r -> racksBefore.put(r.id(), r));
        design.equipment().devices().forEach(d -> devicesBefore.put(d.id(), d));
        racksBefore.values().forEach(r -> names.put(r.id(), r.name()));
        devicesBefore.values().forEach(d -> names.put(d.id(), d.name()));
    }

    /**
     * @param answers the planner's answers: by field for all types, or by {@code id:field} for one
     */
    public static ImportPlan of(List<TypeReview> types, Design design, Catalog catalog, Map<String, String> answers) {
        NetBoxPlan plan = new NetBoxPlan(design, catalog, answers);
        int modules = 0;
        int children = 0;
        Set<String> seen = new HashSet<>();
        for (TypeReview type : types) {
            if (!plan.isTold(type, seen)) {
                continue;
            }
            boolean child = type.field("subdevice_role") instanceof ReviewedField role && "child".equals(role.value());
            switch (type.kind()) {
                case RACK -> plan.rack(type);
                case MODULE -> modules++;
                case DEVICE -> {
                    if (child) {
                        children++;
                    } else {
                        plan.device(type);
                    }
                }
            }
        }
        plan.skipped(modules, NetBoxMessage.MODULES_SKIPPED);
        plan.skipped(children, NetBoxMessage.CHILDREN_SKIPPED);
        List<Edit> edits = new ArrayList<>();
        plan.racks.values().forEach(rack -> edits.add(new PlanEdit.PutOwnRack(rack)));
        plan.devices.values().forEach(device -> edits.add(new PlanEdit.PutOwnDevice(device)));
        return new ImportPlan(edits, plan.added, plan.changed, plan.unchanged, plan.problems);
    }

    /** Whether the type can be told from the others: it has a name, and nothing before it had the same. */
    private boolean isTold(TypeReview type, Set<String> seen) {
        if (!type.isNamed()) {
            problems.add(Problem.warning(NetBoxMessage.NO_NAME_NO_TYPE, type.place()));
            return false;
        }
        if (!seen.add(type.id())) {
            problems.add(Problem.warning(NetBoxMessage.TWIN_LEFT_OUT, type.place(), type.title()));
            return false;
        }
        return true;
    }

    private void skipped(int count, NetBoxMessage message) {
        if (count > 0) {
            problems.add(Problem.info(message, "", count));
        }
    }

    /** The cabinet alone: it draws nothing, and what is put into it adds its own. */
    private void rack(TypeReview type) {
        Map<String, String> marks = marks(type);
        String id = id(type, marks);
        if (catalog.rack(id) != null && !racksBefore.containsKey(id)) {
            problems.add(Problem.warning(NetBoxMessage.ID_TAKEN, type.place(), id));
            return;
        }
        Double width = onTheFloor(number(type, "outer_width"));
        Double depth = onTheFloor(number(type, "outer_depth"));
        Double units = number(type, "u_height");
        if (units == null) {
            problems.add(Problem.warning(NetBoxMessage.NO_HEIGHT_NO_TYPE, type.place(), type.title()));
            return;
        }
        if (width == null || depth == null) {
            problems.add(Problem.warning(
                    NetBoxMessage.USUAL_CABINET,
                    type.place(),
                    width == null ? RackType.USUAL_WIDTH_MM : (int) Math.round(width),
                    depth == null ? RackType.USUAL_DEPTH_MM : (int) Math.round(depth)));
        }
        OwnRack rack = new OwnRack(
                id,
                type.title(),
                width == null ? RackType.USUAL_WIDTH_MM : (int) Math.round(width),
                depth == null ? RackType.USUAL_DEPTH_MM : (int) Math.round(depth),
                (int) Math.clamp(Math.round(units), 1, 100),
                marks.isEmpty() ? Value.of(0, Basis.DERIVED) : NetBoxYaml.value(marks, "power"),
                NetBoxYaml.value(marks, "peak"),
                mass(type, marks),
                NetBoxYaml.value(marks, "liquid"),
                ORIGIN + type.place());
        count(racksBefore.get(id), rack, same(racksBefore.get(id), rack));
        if (!same(racksBefore.get(id), rack)) {
            racks.put(id, rack);
        }
    }

    /** A side a plan can set down; a frame of two posts takes the floor of what stands in it, which it does not state. */
    private static @Nullable Double onTheFloor(@Nullable Double mm) {
        return mm != null && mm >= OwnRack.LEAST_SIDE_MM ? mm : null;
    }

    private void device(TypeReview type) {
        Map<String, String> marks = marks(type);
        String id = id(type, marks);
        Double units = number(type, "u_height");
        if (units == null) {
            problems.add(Problem.warning(NetBoxMessage.NO_HEIGHT_NO_TYPE, type.place(), type.title()));
            return;
        }
        Double power = number(type, PowerReview.NAMEPLATE);
        boolean full = !(type.field("is_full_depth") instanceof ReviewedField f && Boolean.FALSE.equals(f.value()));
        OwnDevice device = new OwnDevice(
                id,
                type.title(),
                (int) Math.clamp(Math.round(sixths(marks, units)), 0, 600),
                full,
                marks.isEmpty() ? value(power) : NetBoxYaml.value(marks, "power"),
                mass(type, marks),
                ORIGIN + type.place());
        OwnDevice before = devicesBefore.get(id);
        boolean same = before != null
                && device.equals(new OwnDevice(
                        before.id(),
                        before.name(),
                        before.heightSixths(),
                        before.fullDepth(),
                        before.power(),
                        before.mass(),
                        device.source()));
        count(before, device, same);
        if (!same) {
            devices.put(id, device);
        }
    }

    /** Where the file lay does not make it another rack. */
    private static boolean same(@Nullable OwnRack before, OwnRack rack) {
        return before != null
                && rack.equals(new OwnRack(
                        before.id(),
                        before.name(),
                        before.widthMm(),
                        before.depthMm(),
                        before.heightUnits(),
                        before.designPower(),
                        before.peakPower(),
                        before.mass(),
                        before.liquidShare(),
                        rack.source()));
    }

    private void count(@Nullable Object before, Object after, boolean same) {
        if (before == null) {
            added++;
        } else if (same) {
            unchanged++;
        } else {
            changed++;
        }
    }

    /** What our own export put into the description; nothing for types of other tools. */
    private static Map<String, String> marks(TypeReview type) {
        ReviewedField description = type.field("description");
        return NetBoxYaml.marks(description == null ? null : description.value());
    }

    /** Thirds of a unit, which NetBox cannot write, are exact in our own marks. */
    private static double sixths(Map<String, String> marks, double units) {
        String own = marks.getOrDefault("sixths", "");
        return own.matches("\\d{1,3}") ? Integer.parseInt(own) : units * 6;
    }

    private @Nullable Value mass(TypeReview type, Map<String, String> marks) {
        return marks.isEmpty() ? value(number(type, "weight")) : NetBoxYaml.value(marks, "mass");
    }

    /** The id the type has for ever; names that differ only in what an id cannot hold are kept apart by a hash. */
    private String id(TypeReview type, Map<String, String> marks) {
        String own = marks.getOrDefault("id", "");
        if (Ids.isValid(own)) {
            return own;
        }
        String id = ImportIds.of(
                (type.manufacturer() + " " + type.model()).toLowerCase(Locale.ROOT),
                type.kind().word());
        String holder = names.putIfAbsent(id, type.title());
        return holder == null || holder.equalsIgnoreCase(type.title()) ? id : ImportIds.apart(id, type.id());
    }

    private static @Nullable Value value(@Nullable Double number) {
        return number == null ? null : Value.of(number, Basis.PUBLISHED);
    }

    /** The value of a field: as reviewed, or as the planner answered; null while it is doubted or missing. */
    private @Nullable Double number(TypeReview type, String name) {
        String answer = answers.getOrDefault(type.id() + ":" + name, answers.get(name));
        if (answer != null) {
            for (Question question : type.questions()) {
                for (Question.Answer each : question.answers()) {
                    if (question.field().equals(name) && each.id().equals(answer)) {
                        return each.value();
                    }
                }
            }
            ReviewedField field = type.field(name);
            if (answer.equals("suggestion") && field != null && field.suggestion() instanceof Double suggested) {
                return suggested;
            }
        }
        ReviewedField field = type.field(name);
        return field != null && field.value() instanceof Double number ? number : null;
    }
}
