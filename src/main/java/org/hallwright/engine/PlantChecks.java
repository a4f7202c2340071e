package org.hallwright.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hallwright.base.Problem;
import org.hallwright.catalog.Catalog;
import org.hallwright.design.CoolingPlan;
import org.hallwright.design.CoolingPlan.Unit;
import org.hallwright.design.Design;
import org.hallwright.engine.climate.DesignHour;
import org.hallwright.engine.explain.Figure;
import org.hallwright.engine.thermal.CoolingDesign;
import org.hallwright.engine.thermal.CoolingDesign.Check;
import org.hallwright.engine.thermal.CoolingPlant;
import org.hallwright.engine.thermal.HeatRejection;
import org.hallwright.engine.thermal.SinkCooler;

/** Whether the plant suffices at the design hour, with all units and with one of a group lost. */
final class PlantChecks {

    /** Heat of fans and pumps on top of what the racks give, at the plant's outer groups. */
    private static final double OWN_HEAT = 1.03;

    private PlantChecks() {}

    static List<Check> check(
            Design design,
            Catalog catalog,
            CoolingPlant plant,
            DesignHour hour,
            Map<String, Figure> figures,
            List<Problem> problems) {
        List<Check> checks = new ArrayList<>();
        double liquidW = known(figures.get("liquidHeat"));
        double airW = known(figures.get("airHeat"));
        for (Unit unit : design.cooling().units()) {
            CoolingPlan.Loop loop = design.cooling().loop(unit.loop());
            Double unitW = PlantMapping.unitW(unit, catalog);
            if (loop == null || unitW == null) {
                continue;
            }
            boolean forLiquid = servesLiquid(design.cooling(), loop);
            double need = (forLiquid ? liquidW : airW) * share(design, unit, unitW, catalog);
            switch (unit.kind()) {
                case CDU ->
                    add(
                            checks,
                            problems,
                            CoolingDesign.units(
                                    unit.id(),
                                    need,
                                    CduMapping.usableW(unit, unitW, loop, design.cooling(), catalog),
                                    unit.units(),
                                    loop.supplyC()));
                case CRAH, FAN_WALL, IN_ROW, REAR_DOOR ->
                    add(checks, problems, CoolingDesign.units(unit.id(), need, unitW, unit.units(), loop.supplyC()));
                case CHILLER_AIR_COOLED, CHILLER_WATER_COOLED, DX_UNIT -> {
                    HeatRejection sink = forLiquid ? plant.liquidRejection() : plant.airRejection();
                    if (sink != null && sink.chiller() != null) {
                        double sinkC = sink.chiller().condenser() == org.hallwright.engine.thermal.Chiller.Condenser.AIR
                                ? hour.dryBulbC()
                                : hour.wetBulbC() + 6;
                        add(
                                checks,
                                problems,
                                CoolingDesign.chillers(
                                        unit.id(),
                                        need * OWN_HEAT,
                                        sink.chiller(),
                                        unit.units(),
                                        loop.supplyC(),
                                        sinkC));
                    }
                }
                case DRY_COOLER, ADIABATIC_COOLER, COOLING_TOWER -> {
                    HeatRejection sink = forLiquid ? plant.liquidRejection() : plant.airRejection();
                    if (sink != null && sink.chiller() == null && !sink.free().isEmpty()) {
                        SinkCooler running = sink.free().getFirst();
                        double all = unitW * unit.units();
                        SinkCooler field = scaled(running, all);
                        add(
                                checks,
                                problems,
                                CoolingDesign.coolers(
                                        unit.id(),
                                        need * OWN_HEAT,
                                        field,
                                        unit.units(),
                                        loop.supplyC(),
                                        hour.dryBulbC(),
                                        hour.wetBulbC()));
                    }
                }
                case HEAT_PUMP -> {
                    // Heat pumps serve the customer of the heat; the plant does not rely on them.
                }
            }
        }
        return checks;
    }

    private static void add(List<Check> checks, List<Problem> problems, Check check) {
        checks.add(check);
        if (!check.holds()) {
            problems.add(
                    check.supplyC() > check.wantedSupplyC() + 1e-6
                            ? Problem.error(
                                    EngineMessage.LOOP_TOO_WARM,
                                    check.group(),
                                    check.group(),
                                    Math.round(check.supplyC() * 10) / 10.0,
                                    check.wantedSupplyC())
                            : Problem.error(
                                    EngineMessage.PLANT_TOO_SMALL,
                                    check.group(),
                                    check.group(),
                                    Math.round(check.needW() / 1000),
                                    Math.round(check.capacityW() / 1000)));
        } else if (!check.holdsWithOneLost()) {
            problems.add(Problem.warning(
                    EngineMessage.PLANT_NOT_REDUNDANT,
                    check.group(),
                    check.group(),
                    Math.round(check.needW() / 1000),
                    Math.round(check.oneLostW() / 1000)));
        }
    }

    /** Units of one kind on one loop share its load by their capacity. */
    private static double share(Design design, Unit unit, double unitW, Catalog catalog) {
        double own = unitW * unit.units();
        double all = 0;
        for (Unit other : design.cooling().units()) {
            Double otherW = PlantMapping.unitW(other, catalog);
            if (other.loop().equals(unit.loop()) && other.kind() == unit.kind() && otherW != null) {
                all += otherW * other.units();
            }
        }
        return all > 0 ? own / all : 1;
    }

    /** Whether a loop takes the cold plates' heat: it is their loop, or their loop rejects to it. */
    private static boolean servesLiquid(CoolingPlan plan, CoolingPlan.Loop loop) {
        if (loop.medium() == CoolingPlan.Medium.TCS) {
            return true;
        }
        for (CoolingPlan.Loop other : plan.loops()) {
            if (loop.id().equals(other.rejectsTo()) && other.medium() == CoolingPlan.Medium.TCS) {
                return true;
            }
        }
        return false;
    }

    private static SinkCooler scaled(SinkCooler c, double designW) {
        return new SinkCooler(
                c.kind(),
                designW,
                c.approachK(),
                c.approachExponent(),
                c.exchangerApproachK(),
                c.rangeK(),
                c.fanW() * designW / c.designW(),
                c.fanExponent(),
                c.padEfficiency(),
                c.padsOnC(),
                c.cyclesOfConcentration(),
                c.driftFraction(),
                c.latentShare());
    }

    private static double known(@org.jspecify.annotations.Nullable Figure figure) {
        return figure == null || !figure.isKnown() ? 0 : figure.si();
    }
}
