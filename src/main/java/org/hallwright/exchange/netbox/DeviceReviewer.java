package org.hallwright.exchange.netbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.hallwright.base.Problem;
import org.hallwright.codec.yaml.YamlNode;
import org.hallwright.codec.yaml.YamlNode.Mapping;
import org.hallwright.exchange.Question;
import org.hallwright.exchange.netbox.Common.MassBounds;
import org.hallwright.exchange.netbox.TypeReview.Stated;
import org.jspecify.annotations.Nullable;

/** Reviews a device type: something that takes units of a rack, hangs beside them, or sits in a parent's bay. */
final class DeviceReviewer {

    private static final Set<String> KNOWN = Set.of(
            "manufacturer",
            "model",
            "slug",
            "part_number",
            "u_height",
            "is_full_depth",
            "weight",
            "weight_unit",
            "airflow",
            "is_powered",
            "subdevice_role",
            "front_image",
            "rear_image",
            "description",
            "comments",
            "console-ports",
            "console-server-ports",
            "power-ports",
            "power-outlets",
            "interfaces",
            "front-ports",
            "rear-ports",
            "module-bays",
            "device-bays",
            "inventory-items",
            "exclude_from_utilization",
            "default_platform",
            "tags",
            "custom_fields",
            "attributes",
            "profile");

    private static final List<String> AIRFLOWS = List.of(
            "front-to-rear",
            "rear-to-front",
            "left-to-right",
            "right-to-left",
            "side-to-rear",
            "rear-to-side",
            "bottom-to-top",
            "top-to-bottom",
            "passive",
            "mixed");

    /** "PSU 1", "PS-A", "Power Supply", "PEM0", "PM1": the bays that power modules go into. */
    private static final Pattern SUPPLY_BAY = Pattern.compile("(?i)(\\bp(su|s|em|wr|m)[ _/-]?\\d*[a-z]?\\b|power|psu)");

    private final Fields fields;
    private final Common common;
    private final List<Question> questions = new ArrayList<>();
    private final List<Problem> remarks = new ArrayList<>();

    DeviceReviewer(String place, Mapping file) {
        this.fields = new Fields(place, file);
        this.common = new Common(fields);
    }

    TypeReview review() {
        common.names();
        fields.text("slug", true);
        fields.text("part_number", false);
        Prose prose = new Prose(fields.peek("model"), fields.peek("description"), fields.peek("comments"));
        fields.text("description", false);
        fields.text("comments", false);

        Double statedU = fields.peekNumber("u_height");
        boolean child = "child".equals(role());
        Double uHeight = height(child);
        Boolean fullDepth = depth();
        Double massKg = common.mass("weight", massBounds(uHeight, child), true);
        Boolean isPowered = fields.flag("is_powered");

        PowerPorts ports = new PowerPorts(fields, remarks);
        int supplyBays = bays();
        boolean passive = passive(isPowered);
        airflow(Boolean.FALSE.equals(isPowered) || passive);
        new PowerReview(fields, ports, questions, remarks)
                .conclude(new PowerReview.Around(uHeight, isPowered, child, passive, supplyBays, prose));
        beyondTheFormat(prose);

        for (String list : List.of(
                "interfaces",
                "console-ports",
                "console-server-ports",
                "front-ports",
                "rear-ports",
                "inventory-items")) {
            fields.countOnly(list);
        }
        fields.nameTheRest(KNOWN);
        Stated stated =
                new Stated(statedU, fullDepth, massKg, ports.inputs(), ports.statedSumW(), ports.statedLargestW());
        return Reviews.of(NetBoxKind.DEVICE, fields, stated, questions, remarks);
    }

    private @Nullable Double height(boolean child) {
        if (fields.peek("u_height") == null) {
            fields.missing("u_height", "U", NetBoxMessage.HEIGHT_NOT_STATED, 1.0);
            return null;
        }
        Double u = common.number("u_height", "U", 0, Plausible.MOST_DEVICE_U, NetBoxMessage.HEIGHT_IMPLAUSIBLE, null);
        if (u == null) {
            return null;
        }
        if (u * 2 != Math.rint(u * 2)) {
            remarks.add(Problem.warning(NetBoxMessage.HEIGHT_STEP, fields.at("u_height"), u));
        } else if (u == 0 && !child) {
            remarks.add(Problem.info(NetBoxMessage.ZERO_U, fields.at("u_height")));
        } else if (u != Math.rint(u)) {
            remarks.add(Problem.info(NetBoxMessage.HALF_U, fields.at("u_height"), u, Math.ceil(u)));
        }
        return u;
    }

    /** Cables in and cables out, or a thing said to take neither power nor air. */
    private boolean passive(@Nullable Boolean isPowered) {
        boolean active = fields.has("interfaces")
                || fields.has("console-ports")
                || fields.has("module-bays")
                || fields.has("device-bays");
        boolean inert = Boolean.FALSE.equals(isPowered) && "passive".equals(fields.peek("airflow"));
        return !active && (inert || fields.has("front-ports") || fields.has("rear-ports"));
    }

    private @Nullable String role() {
        String role = fields.word("subdevice_role", List.of("parent", "child"));
        if (role != null) {
            remarks.add(Problem.info(
                    role.equals("child") ? NetBoxMessage.CHILD : NetBoxMessage.PARENT, fields.at("subdevice_role")));
        }
        return role;
    }

    /** NetBox itself takes a device as full-depth where the file does not say. */
    private @Nullable Boolean depth() {
        if (fields.peek("is_full_depth") == null) {
            fields.defaulted("is_full_depth", true, "", NetBoxMessage.DEPTH_DEFAULT);
            return null;
        }
        Boolean full = fields.flag("is_full_depth");
        if (Boolean.FALSE.equals(full)) {
            remarks.add(Problem.info(NetBoxMessage.HALF_DEPTH, fields.at("is_full_depth")));
        }
        return full;
    }

    private static @Nullable MassBounds massBounds(@Nullable Double uHeight, boolean child) {
        if (uHeight == null) {
            return null;
        }
        if (uHeight <= 0 || child) {
            return new MassBounds(0.005, Plausible.MOST_KG_ZERO_U);
        }
        return new MassBounds(
                Math.max(0.05, Plausible.LEAST_KG_PER_U * Math.min(uHeight, 1)),
                Plausible.MOST_KG_PER_U * Math.max(1, uHeight));
    }

    private int bays() {
        int supplies = 0;
        List<Mapping> bays = fields.list("module-bays");
        for (Mapping bay : bays) {
            YamlNode name = bay.get("name");
            String text = name == null ? null : name.scalarText();
            if (text != null && SUPPLY_BAY.matcher(text).find()) {
                supplies++;
            }
            if (bay.get("maximum_draw") != null) {
                remarks.add(Problem.warning(
                        NetBoxMessage.DRAW_IN_A_BAY, fields.place() + ":" + bay.line(), text == null ? "?" : text));
            }
        }
        fields.list("device-bays");
        return supplies;
    }

    private void airflow(boolean withoutPower) {
        if (fields.peek("airflow") == null && !withoutPower) {
            fields.missing("airflow", "", NetBoxMessage.AIRFLOW_NOT_STATED, "front-to-rear");
        }
        String airflow = fields.word("airflow", AIRFLOWS);
        if (airflow == null || airflow.equals("front-to-rear") || airflow.equals("passive")) {
            return;
        }
        remarks.add(
                airflow.equals("rear-to-front")
                        ? Problem.warning(NetBoxMessage.AIRFLOW_REVERSED, fields.at("airflow"))
                        : Problem.warning(NetBoxMessage.AIRFLOW_ACROSS, fields.at("airflow"), airflow));
    }

    /** What a planner needs and the format cannot say; prose may. */
    private void beyondTheFormat(Prose prose) {
        Prose.Found depth = prose.depthMm();
        fields.missing(
                "depth",
                "mm",
                depth == null ? NetBoxMessage.NOT_IN_FORMAT : NetBoxMessage.IN_PROSE,
                depth == null ? null : depth.value(),
                depth == null ? "" : depth.words());
        Prose.Found cooling = prose.coolingCapacity();
        if (cooling != null) {
            fields.missing("cooling_capacity", "W", NetBoxMessage.IN_PROSE, cooling.value(), cooling.words());
        }
    }
}
