package org.hallwright.exchange.netbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hallwright.base.Problem;
import org.hallwright.codec.yaml.YamlNode.Mapping;
import org.hallwright.exchange.netbox.Common.MassBounds;
import org.hallwright.exchange.netbox.TypeReview.Stated;

/** Reviews a module type: a card, a supply, a fan tray. It never takes units of a rack of its own. */
final class ModuleReviewer {

    private static final Set<String> KNOWN = Set.of(
            "manufacturer",
            "model",
            "part_number",
            "description",
            "comments",
            "weight",
            "weight_unit",
            "airflow",
            "console-ports",
            "console-server-ports",
            "power-ports",
            "power-outlets",
            "interfaces",
            "front-ports",
            "rear-ports",
            "module-bays",
            "tags",
            "custom_fields",
            "attributes",
            "profile",
            "slug");

    private final Fields fields;

    ModuleReviewer(String place, Mapping file) {
        this.fields = new Fields(place, file);
    }

    TypeReview review() {
        Common common = new Common(fields);
        List<Problem> remarks = new ArrayList<>();
        common.names();
        fields.text("part_number", false);
        fields.text("description", false);
        fields.text("comments", false);
        fields.text("airflow", false);
        remarks.add(Problem.info(NetBoxMessage.MODULE, fields.place()));
        Double massKg = common.mass("weight", new MassBounds(0.002, Plausible.MOST_KG_MODULE), false);
        PowerPorts power = new PowerPorts(fields, remarks);
        Double sum = power.statedSumW();
        if (sum != null) {
            // A module's input is the rating of a supply. What it feeds is the parent's load, so it is no load itself.
            fields.missing(PowerReview.NAMEPLATE, "W", NetBoxMessage.SUPPLY_RATING, null, sum);
        } else if (power.inputs() > 0) {
            fields.missing(PowerReview.NAMEPLATE, "W", NetBoxMessage.DRAW_NOT_STATED, null, power.inputs());
        }
        for (String list : List.of(
                "interfaces", "console-ports", "console-server-ports", "front-ports", "rear-ports", "module-bays")) {
            fields.countOnly(list);
        }
        fields.nameTheRest(KNOWN);
        Stated stated = new Stated(null, null, massKg, power.inputs(), power.statedSumW(), power.statedLargestW());
        return Reviews.of(NetBoxKind.MODULE, fields, stated, List.of(), remarks);
    }
}
