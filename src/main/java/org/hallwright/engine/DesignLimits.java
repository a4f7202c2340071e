package org.hallwright.engine;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.hallwright.base.Problem;
import org.hallwright.catalog.RackType;
import org.hallwright.design.Design;
import org.hallwright.design.Hall;
import org.hallwright.design.Row;
import org.hallwright.engine.explain.Figure;
import org.hallwright.quantity.Range;

/** Limits that the design itself states: floor, connection, and whether its racks can be bought. */
final class DesignLimits {

    private DesignLimits() {}

    static void check(
            Design design,
            Packs packs,
            Map<Row, RowTally> tallies,
            Map<RackClass, RackAssessment> classes,
            Map<String, Figure> figures,
            List<Problem> problems) {
        floors(design, tallies, classes, problems);
        connection(design, figures, problems);
        sale(classes, packs, problems);
    }

    private static void floors(
            Design design, Map<Row, RowTally> tallies, Map<RackClass, RackAssessment> classes, List<Problem> problems) {
        for (Hall hall : design.halls()) {
            Double limit = hall.floorLimitPa();
            if (limit == null) {
                continue;
            }
            int over = 0;
            int perhaps = 0;
            Range worst = null;
            for (Row row : hall.rows()) {
                RowTally tally = tallies.get(row);
                for (Map.Entry<RackClass, Integer> entry : tally == null
                        ? Map.<RackClass, Integer>of().entrySet()
                        : tally.counts().entrySet()) {
                    RackAssessment assessment = classes.get(entry.getKey());
                    Range load =
                            assessment == null ? null : assessment.floorLoad().range();
                    if (load == null) {
                        continue;
                    }
                    over += load.low() > limit ? entry.getValue() : 0;
                    perhaps += load.low() <= limit && load.high() > limit ? entry.getValue() : 0;
                    worst = worst == null || load.value() > worst.value() ? load : worst;
                }
            }
            if (worst != null && over > 0) {
                problems.add(Problem.error(
                        EngineMessage.FLOOR_LIMIT_EXCEEDED, hall.id(), over, kpa(worst.value()), kpa(limit)));
            }
            if (worst != null && perhaps > 0) {
                problems.add(Problem.unknown(
                        EngineMessage.FLOOR_LIMIT_UNDECIDED,
                        hall.id(),
                        perhaps,
                        kpa(worst.low()),
                        kpa(worst.high()),
                        kpa(limit)));
            }
        }
    }

    private static double kpa(double pa) {
        return Math.round(pa / 100) / 10.0;
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
