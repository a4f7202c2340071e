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
import org.hallwright.engine.thermal.Chiller;
import org.hallwright.engine.thermal.CoolingDesign;
import org.hallwright.engine.thermal.CoolingDesign.Check;
import org.hallwright.engine.thermal.CoolingPlant;
import org.hallwright.engine.thermal.HeatRejection;
import org.hallwright.engine.thermal.SinkCooler;
import org.jspecify.annotations.Nullable;

/** Whether the plant suffices at the design hour, with all units and with one of a group lost. */
final class PlantChecks {

    /** Heat of fans and pumps on top of what the racks give, at the plant's outer groups. */
    private static final double OWN_HEAT = 1.03;

    /** Condenser water over the wet bulb. */
    private static final double TOWER_APPROACH_K = 6;

    private final Design design;
    private final Catalog catalog;
    private final CoolingPlant plant;
    private final DesignHour hour;
    private final double liquidW;
    private final double airW;

    private PlantChecks(
            Design design, Catalog catalog, CoolingPlant plant, DesignHour hour, Map<String, Figure> figures) {
        this.design = design;
        this.catalog = catalog;
        this.plant = plant;
        this.hour = hour;
        this.liquidW = known(figures.get("liquidHeat"));
        this.airW = known(figures.get("airHeat"));
    }

    static List<Check> check(
            Design design,
            Catalog catalog,
            CoolingPlant plant,
            DesignHour hour,
            Map<String, Figure> figures,
            List<Problem> problems) {
        PlantChecks own = new PlantChecks(design, catalog, plant, hour, figures);
        List<Check> checks = new ArrayList<>();
        for (Unit unit : design.cooling().units()) {
            CoolingPlan.Loop loop = design.cooling().loop(unit.loop());
            Double unitW = PlantMapping.unitW(unit, catalog);
            Check check = loop == null || unitW == null ? null : own.group(unit, unitW, loop);
            if (check != null) {
                checks.add(check);
                tell(check, problems);
            }
        }
        return checks;
    }

    /** One group at the design hour; null where it need not carry the load on its own. */
    private @Nullable Check group(Unit unit, double unitW, CoolingPlan.Loop loop) {
        boolean forLiquid = servesLiquid(design.cooling(), loop);
        HeatRejection sink = forLiquid ? plant.liquidRejection() : plant.airRejection();
        double needW = (forLiquid ? liquidW : airW) * share(design, unit, unitW, catalog);
        return switch (unit.kind()) {
            case CDU -> {
                double usableW = CduMapping.usableW(unit, unitW, loop, design.cooling(), catalog);
                yield CoolingDesign.units(unit.id(), needW, usableW, unit.units(), loop.supplyC());
            }
            case CRAH, FAN_WALL, IN_ROW, REAR_DOOR ->
                CoolingDesign.units(unit.id(), needW, unitW, unit.units(), loop.supplyC());
            case CHILLER_AIR_COOLED, CHILLER_WATER_COOLED, DX_UNIT -> chillers(unit, needW, loop, sink);
            case DRY_COOLER, ADIABATIC_COOLER, COOLING_TOWER -> coolers(unit, unitW, needW, loop, sink);
            // Heat pumps serve the customer of the heat; the plant does not rely on them.
            case HEAT_PUMP -> null;
        };
    }

    private @Nullable Check chillers(Unit unit, double needW, CoolingPlan.Loop loop, @Nullable HeatRejection sink) {
        Chiller chiller = sink == null ? null : sink.chiller();
        if (chiller == null) {
            return null;
        }
        double sinkC =
                chiller.condenser() == Chiller.Condenser.AIR ? hour.dryBulbC() : hour.wetBulbC() + TOWER_APPROACH_K;
        return CoolingDesign.chillers(unit.id(), needW * OWN_HEAT, chiller, unit.units(), loop.supplyC(), sinkC);
    }

    private @Nullable Check coolers(
            Unit unit, double unitW, double needW, CoolingPlan.Loop loop, @Nullable HeatRejection sink) {
        if (sink == null || sink.chiller() != null || sink.free().isEmpty()) {
            return null;
        }
        SinkCooler field = scaled(sink.free().getFirst(), unitW * unit.units());
        return CoolingDesign.coolers(
                unit.id(), needW * OWN_HEAT, field, unit.units(), loop.supplyC(), hour.dryBulbC(), hour.wetBulbC());
    }

    private static void tell(Check check, List<Problem> problems) {
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

    private static double known(@Nullable Figure figure) {
        return figure == null || !figure.isKnown() ? 0 : figure.si();
    }
}
