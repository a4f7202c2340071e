package org.hallwright.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hallwright.base.Problem;
import org.hallwright.catalog.Catalog;
import org.hallwright.catalog.RackType;
import org.hallwright.design.Design;
import org.hallwright.design.Hall;
import org.hallwright.design.Row;
import org.hallwright.engine.explain.Figure;
import org.hallwright.engine.explain.Formula;
import org.hallwright.engine.structure.FloorLoad;
import org.hallwright.quantity.Range;
import org.hallwright.quantity.Unit;

/**
 * What the racks ask of the floor, in the three ways a structural engineer asks: under the footprint, over the bay with
 * its share of the aisles, and under one foot. A slab's rating speaks of the bay.
 */
final class FloorCheck {

    private static final String OBJECT = "design";

    private static final Formula BAY = Formula.of(
            "floorLoadBay",
            Unit.KPA,
            "p_bay = m · g / (w · (d + a))",
            "g = 9.80665 m/s², ISO 80000-3; a: half of the aisles before and behind, at most 0.6 m each (TIA-942-C)",
            "+---",
            x -> x[0] * FloorLoad.GRAVITY / (x[1] * (x[2] + x[3])));
    private static final Formula FOOT = Formula.of(
            "pointLoadMax",
            Unit.KN,
            "F = m · g / (4 · n_cab) · 1.5",
            "four feet a cabinet; one bears half as much again where the floor is uneven",
            "+-",
            x -> x[0] * FloorLoad.GRAVITY / (4 * x[1]) * 1.5);

    private final Catalog catalog;
    private final Map<RackClass, RackAssessment> classes;
    private final Map<RackClass, Double> leastAisleM;
    private final List<Problem> problems = new ArrayList<>();

    private FloorCheck(Catalog catalog, Map<RackClass, RackAssessment> classes) {
        this.catalog = catalog;
        this.classes = classes;
        this.leastAisleM = new TreeMap<>(RackClass.BY_NAME);
    }

    static void check(
            Design design,
            Catalog catalog,
            Map<Row, RowTally> tallies,
            Map<RackClass, RackAssessment> classes,
            Map<String, Figure> figures,
            List<Problem> problems) {
        if (classes.isEmpty()) {
            return;
        }
        FloorCheck check = new FloorCheck(catalog, classes);
        for (Hall hall : design.halls()) {
            check.hall(hall, tallies);
        }
        problems.addAll(check.problems);
        check.figures(figures);
    }

    private void figures(Map<String, Figure> figures) {
        List<Figure> footprints = new ArrayList<>();
        List<Figure> feet = new ArrayList<>();
        classes.forEach((rackClass, rack) -> {
            footprints.add(rack.floorLoad());
            RackType type = catalog.rack(rackClass.type());
            if (type != null) {
                feet.add(FOOT.of(type.id(), rack.mass(), Figure.counted("cabinets", type.id(), type.cabinets())));
            }
        });
        List<Figure> bays = new ArrayList<>();
        leastAisleM.forEach((rackClass, aisleM) -> bays.add(bay(rackClass, aisleM)));
        figures.put(
                "floorLoadMax",
                most("floorLoadMax", Unit.KPA, "p_max = max_k p_k", "the heaviest footprint", footprints));
        figures.put("floorLoadBay", most("floorLoadBay", Unit.KPA, "p_max = max_k p_bay,k", "the heaviest bay", bays));
        figures.put("pointLoadMax", most("pointLoadMax", Unit.KN, "F_max = max_k F_k", "the heaviest foot", feet));
    }

    private static Figure most(String id, Unit unit, String text, String citation, List<Figure> figures) {
        return Formula.of(id, unit, text, citation, "+", x -> {
                    double most = 0;
                    for (double value : x) {
                        most = Math.max(most, value);
                    }
                    return most;
                })
                .of(OBJECT, figures);
    }

    private Figure bay(RackClass rackClass, double aisleM) {
        String id = rackClass.type();
        RackAssessment rack = classes.get(rackClass);
        RackType type = catalog.rack(id);
        if (rack == null || type == null) {
            return Figure.unknown("floorLoadBay", id, Unit.KPA, "the rack's type");
        }
        return BAY.of(
                id,
                rack.mass(),
                Figure.given("width", id, Unit.MM, type.widthMm() / 1000.0),
                Figure.given("depth", id, Unit.MM, type.depthMm() / 1000.0),
                Figure.given("aisleShare", id, Unit.MM, aisleM));
    }

    private void hall(Hall hall, Map<Row, RowTally> tallies) {
        Map<Row, Double> shares = AisleShares.of(hall, catalog);
        Slab slab = new Slab();
        for (Row row : hall.rows()) {
            RowTally tally = tallies.get(row);
            Double aisleM = shares.get(row);
            if (tally == null || aisleM == null) {
                continue;
            }
            tally.counts().forEach((rackClass, count) -> {
                RackAssessment rack = classes.get(rackClass);
                RackType type = catalog.rack(rackClass.type());
                if (rack == null || type == null) {
                    return;
                }
                leastAisleM.merge(rackClass, aisleM, Math::min);
                Range footprint = rack.floorLoad().range();
                if (hall.floorLimitPa() != null && footprint != null) {
                    double depthM = type.depthMm() / 1000.0;
                    slab.add(count, footprint, footprint.times(depthM / (depthM + aisleM)), hall.floorLimitPa());
                }
            });
        }
        if (hall.floorLimitPa() != null) {
            slab.judge(hall, hall.floorLimitPa());
        }
    }

    /** Counts of one hall's racks against its slab. */
    private final class Slab {
        private int over;
        private int perhaps;
        private int underfoot;
        private Range worstBay = Range.exact(0);
        private Range worstFootprint = Range.exact(0);

        void add(int count, Range footprint, Range bay, double limitPa) {
            over += bay.low() > limitPa ? count : 0;
            perhaps += bay.low() <= limitPa && bay.high() > limitPa ? count : 0;
            underfoot += bay.high() <= limitPa && footprint.high() > limitPa ? count : 0;
            worstBay = bay.value() > worstBay.value() ? bay : worstBay;
            worstFootprint = footprint.value() > worstFootprint.value() ? footprint : worstFootprint;
        }

        void judge(Hall hall, double limitPa) {
            if (over > 0) {
                problems.add(Problem.error(
                        EngineMessage.FLOOR_LIMIT_EXCEEDED, hall.id(), over, kpa(worstBay.value()), kpa(limitPa)));
            }
            if (perhaps > 0) {
                problems.add(Problem.unknown(
                        EngineMessage.FLOOR_LIMIT_UNDECIDED,
                        hall.id(),
                        perhaps,
                        kpa(worstBay.low()),
                        kpa(worstBay.high()),
                        kpa(limitPa)));
            }
            if (underfoot > 0) {
                problems.add(Problem.warning(
                        EngineMessage.FLOOR_SPREAD_NEEDED,
                        hall.id(),
                        underfoot,
                        kpa(worstFootprint.high()),
                        kpa(limitPa)));
            }
        }
    }

    private static double kpa(double pa) {
        return Math.round(pa / 100) / 10.0;
    }
}
