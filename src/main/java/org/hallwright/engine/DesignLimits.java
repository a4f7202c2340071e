package org.hallwright.engine;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.hallwright.base.Problem;
import org.hallwright.catalog.RackType;
import org.hallwright.design.Design;
import org.hallwright.engine.explain.Figure;

/** Limits that the design itself states: its connection, and whether its racks can be bought. */
final class DesignLimits {

    private DesignLimits() {}

    static void check(
            Design design,
            Packs packs,
            Map<RackClass, RackAssessment> classes,
            Map<String, Figure> figures,
            List<Problem> problems) {
        connection(design, figures, problems);
        sale(classes, packs, problems);
    }

    private static void connection(Design design, Map<String, Figure> figures, List<Problem> problems) {
        Figure peak = figures.get("facilityPeakPower");
        double limitW = design.site().connectionVa() * design.site().powerFactor();
        if (peak != null && peak.isKnown() && limitW > 0 && peak.si() > limitW) {
            problems.add(Problem.error(
                    EngineMessage.CONNECTION_EXCEEDED,
                    design.site().site(),
                    Math.round(peak.si() / 1e4) / 100.0,
                    Math.round(limitW / 1e4) / 100.0));
        }
    }

    private static void sale(Map<RackClass, RackAssessment> classes, Packs packs, List<Problem> problems) {
        TreeSet<String> types = new TreeSet<>();
        classes.keySet().forEach(rackClass -> types.add(rackClass.type()));
        for (String id : types) {
            RackType type = packs.catalog().rack(id);
            if (type != null && !type.sale().equals("yes") && !type.sale().equals("rack-only")) {
                problems.add(Problem.warning(EngineMessage.NOT_FOR_SALE, id, type.name(), type.sale()));
            }
        }
    }
}
