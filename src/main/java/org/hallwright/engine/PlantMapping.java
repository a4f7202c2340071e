package org.hallwright.engine;

import java.util.ArrayList;
import java.util.List;
import org.hallwright.base.Problem;
import org.hallwright.catalog.Catalog;
import org.hallwright.catalog.CurvePoint;
import org.hallwright.catalog.Datum;
import org.hallwright.catalog.Equipment;
import org.hallwright.design.CoolingPlan;
import org.hallwright.design.CoolingPlan.Kind;
import org.hallwright.design.CoolingPlan.Loop;
import org.hallwright.design.CoolingPlan.Medium;
import org.hallwright.design.CoolingPlan.Unit;
import org.hallwright.engine.thermal.AirSide;
import org.hallwright.engine.thermal.Chiller;
import org.hallwright.engine.thermal.Coolant;
import org.hallwright.engine.thermal.CoolingPlant;
import org.hallwright.engine.thermal.HeatRejection;
import org.hallwright.engine.thermal.HeatReuse;
import org.hallwright.engine.thermal.LiftChiller;
import org.hallwright.engine.thermal.LiquidSide;
import org.hallwright.engine.thermal.PumpLoop;
import org.hallwright.engine.thermal.SinkCooler;
import org.jspecify.annotations.Nullable;

/** Reads the cooling plan of a design as the plant that the year and the design hour are computed with. */
final class PlantMapping {

    /** Room air across a unit: static pressure with filter, coil and containment, Pa, where no data sheet says. */
    private static final double USUAL_FAN_PA = 300;

    private static final double USUAL_FAN_EFFICIENCY = 0.6;
    private static final double PAD_EFFICIENCY = 0.8;
    private static final double PADS_ON_C = 18;

    private final CoolingPlan plan;
    private final Catalog catalog;

    private PlantMapping(CoolingPlan plan, Catalog catalog) {
        this.plan = plan;
        this.catalog = catalog;
    }

    /** The plant; null where the heat of the room has nowhere to go, of which {@code problems} then tell. */
    static @Nullable CoolingPlant plant(CoolingPlan plan, Catalog catalog, List<Problem> problems) {
        return new PlantMapping(plan, catalog).map(problems);
    }

    /** Heat sold, or null where nobody has agreed to take any. */
    static @Nullable HeatReuse reuse(CoolingPlan plan) {
        if (plan.heatReuseW() <= 0) {
            return null;
        }
        List<Double> demand = new ArrayList<>();
        for (int month = 0; month < 12; month++) {
            demand.add(plan.heatReuseW());
        }
        double networkC = Math.clamp(plan.heatReuseC(), 10.0, 150.0);
        return new HeatReuse(demand, networkC, 3, 0.5);
    }

    /** Capacity of one unit, W; null where neither the design nor the catalogue says. */
    static @Nullable Double unitW(Unit unit, Catalog catalog) {
        if (unit.ratedW() != null) {
            return unit.ratedW();
        }
        Equipment equipment = unit.equipment() == null ? null : catalog.equipment(unit.equipment());
        if (equipment == null) {
            return null;
        }
        for (String path : List.of("capacity", "netSensibleCapacity", "heatRejection")) {
            Datum datum = equipment.value(path);
            if (datum.isKnown()) {
                return datum.siOr(0);
            }
        }
        return null;
    }

    private @Nullable CoolingPlant map(List<Problem> problems) {
        Loop air = loop(Medium.AIR);
        if (air == null) {
            problems.add(Problem.error(EngineMessage.NO_HEAT_SINK, "cooling", "air"));
            return null;
        }
        HeatRejection airSink = rejection(air);
        if (airSink == null) {
            problems.add(Problem.error(EngineMessage.NO_HEAT_SINK, air.id(), air.name()));
            return null;
        }
        Loop tcs = loop(Medium.TCS);
        HeatRejection liquidSink = tcs == null ? null : rejection(tcs);
        if (tcs != null && liquidSink == null) {
            problems.add(Problem.error(EngineMessage.NO_HEAT_SINK, tcs.id(), tcs.name()));
        }
        Loop coilWater = air.rejectsTo() == null ? null : plan.loop(air.rejectsTo());
        return new CoolingPlant(
                airSide(air),
                airSink,
                Math.clamp(coilWater == null ? 8 : coilWater.riseK(), 2.0, 30.0),
                tcs == null || liquidSink == null ? null : liquidSide(tcs),
                liquidSink,
                0.01);
    }

    private @Nullable Loop loop(Medium medium) {
        for (Loop loop : plan.loops()) {
            if (loop.medium() == medium) {
                return loop;
            }
        }
        return null;
    }

    private AirSide airSide(Loop air) {
        double pressure = USUAL_FAN_PA;
        for (Unit unit : plan.units()) {
            Equipment equipment = unit.equipment() == null ? null : catalog.equipment(unit.equipment());
            if (unit.loop().equals(air.id()) && equipment != null) {
                double fanW = equipment.value("fanPower").siOr(0);
                double flow = equipment.value("airflow").siOr(0);
                if (fanW > 0 && flow > 0) {
                    // The data sheet's fan power at its air flow is a pressure at the usual efficiency.
                    pressure = fanW / flow * USUAL_FAN_EFFICIENCY;
                }
            }
        }
        double supply = Math.clamp(plan.supplyAirC(), 5.0, 45.0);
        double rise = Math.clamp(air.riseK(), 2.0, 40.0);
        return AirSide.crah(supply, rise, Math.min(pressure, 3000), USUAL_FAN_EFFICIENCY);
    }

    private LiquidSide liquidSide(Loop tcs) {
        double approach = 4;
        Loop facility = tcs.rejectsTo() == null ? null : plan.loop(tcs.rejectsTo());
        if (facility != null) {
            approach = Math.clamp(tcs.supplyC() - facility.supplyC(), 1.0, 20.0);
        }
        double head = 250_000;
        double efficiency = 0.45;
        for (Unit unit : plan.units()) {
            Equipment equipment = unit.equipment() == null ? null : catalog.equipment(unit.equipment());
            if (unit.kind() == Kind.CDU && unit.loop().equals(tcs.id()) && equipment != null) {
                head = equipment.value("externalHead").siOr(head);
                double flow = equipment.value("secondaryFlow").siOr(0);
                double pumpW = equipment.value("pumpPower").siOr(0);
                if (flow > 0 && pumpW > 0) {
                    efficiency = Math.clamp(flow * head / pumpW, 0.2, 0.85);
                }
            }
        }
        return new LiquidSide(
                Math.clamp(tcs.supplyC(), 5.0, 60.0),
                Math.clamp(tcs.riseK(), 2.0, 40.0),
                approach,
                Math.clamp(facility == null ? tcs.riseK() : facility.riseK(), 2.0, 40.0),
                head,
                efficiency,
                2.5,
                Coolant.PG25);
    }

    /** What finally takes a loop's heat, down the chain of loops; null where the chain ends in nothing. */
    private @Nullable HeatRejection rejection(Loop from) {
        Loop loop = from;
        List<SinkCooler> free = new ArrayList<>();
        Chiller chiller = null;
        SinkCooler condenserCooler = null;
        int running = 0;
        int installed = 0;
        double leavingMaxC = 45;
        for (int depth = 0; loop != null && depth < 8; depth++) {
            for (Unit unit : plan.units()) {
                if (!unit.loop().equals(loop.id())) {
                    continue;
                }
                switch (unit.kind()) {
                    case DRY_COOLER, ADIABATIC_COOLER, COOLING_TOWER -> free.add(cooler(unit, loop));
                    case CHILLER_AIR_COOLED, CHILLER_WATER_COOLED, DX_UNIT -> {
                        chiller = chiller(unit);
                        running = unit.units() - unit.spareUnits();
                        installed = unit.units();
                        SinkCooler own = ownFreeCooling(unit, loop);
                        if (own != null) {
                            free.add(own);
                        }
                        leavingMaxC = Math.min(leavingMaxC, Math.max(loop.supplyC(), 5));
                    }
                    case CDU, CRAH, FAN_WALL, IN_ROW, REAR_DOOR, HEAT_PUMP -> {
                        // Inside the building: they carry heat between loops and have no sink of their own.
                    }
                }
            }
            loop = loop.rejectsTo() == null ? null : plan.loop(loop.rejectsTo());
        }
        if (chiller != null && chiller.condenser() == Chiller.Condenser.WATER) {
            if (free.isEmpty()) {
                return null;
            }
            condenserCooler = free.getFirst();
        }
        if (free.isEmpty() && chiller == null) {
            return null;
        }
        return new HeatRejection(
                free,
                chiller,
                running,
                installed,
                leavingMaxC,
                condenserCooler,
                PumpLoop.facility(),
                PumpLoop.facility(),
                0);
    }

    private SinkCooler cooler(Unit unit, Loop loop) {
        Equipment equipment = unit.equipment() == null ? null : catalog.equipment(unit.equipment());
        double capacity = capacityW(unit) * (unit.units() - unit.spareUnits());
        double approach = 8;
        double fanShare = 0.025;
        double drift = 5e-5;
        if (equipment != null) {
            approach = equipment.value("approach").siOr(approach);
            double fanW = equipment.value("fanPower").siOr(0);
            if (fanW > 0) {
                fanShare = fanW / capacityW(unit);
            }
            drift = equipment.value("drift").siOr(drift);
        }
        approach = Math.clamp(approach, 0.5, 40.0);
        double fanW = fanShare * capacity;
        double range = Math.clamp(loop.riseK(), 1.0, 40.0);
        return switch (unit.kind()) {
            case COOLING_TOWER ->
                new SinkCooler(
                        SinkCooler.Kind.TOWER,
                        capacity,
                        approach,
                        0.5,
                        1.5,
                        range,
                        fanW,
                        2.8,
                        0,
                        99,
                        5,
                        Math.clamp(drift, 0.0, 0.02),
                        SinkCooler.LATENT_FROM_AIR);
            case ADIABATIC_COOLER ->
                // A pad cooler's sheet states its approach to the wet bulb; the coil's own approach to the air behind
                // the pads is about five elevenths of it (9 K to wet bulb is 5.5 K to the pad outlet).
                new SinkCooler(
                        SinkCooler.Kind.ADIABATIC,
                        capacity,
                        Math.max(2, approach * 0.6),
                        1,
                        0,
                        range,
                        fanW,
                        2.8,
                        PAD_EFFICIENCY,
                        PADS_ON_C,
                        3,
                        0,
                        0);
            default -> new SinkCooler(SinkCooler.Kind.DRY, capacity, approach, 1, 0, range, fanW, 2.8, 0, 99, 5, 0, 0);
        };
    }

    /** The coil that a free-cooling chiller has beside its condenser. */
    private @Nullable SinkCooler ownFreeCooling(Unit unit, Loop loop) {
        Equipment equipment = unit.equipment() == null ? null : catalog.equipment(unit.equipment());
        Datum full = equipment == null ? Datum.ABSENT : equipment.value("freeCooling.fullFreeCoolingBelow");
        if (equipment == null || !full.isKnown()) {
            return null;
        }
        double capacity = capacityW(unit) * (unit.units() - unit.spareUnits());
        double approach = Math.clamp(20 - full.siOr(14), 2.0, 20.0);
        double fanW = equipment.value("freeCooling.fanShare").siOr(0.03) * capacity;
        return SinkCooler.dry(capacity, approach, fanW);
    }

    private Chiller chiller(Unit unit) {
        Equipment equipment = unit.equipment() == null ? null : catalog.equipment(unit.equipment());
        double capacity = capacityW(unit);
        if (unit.kind() == Kind.DX_UNIT) {
            return LiftChiller.directExpansion901(capacity);
        }
        if (unit.kind() == Kind.CHILLER_WATER_COOLED) {
            LiftChiller base = LiftChiller.waterCooled901(capacity);
            Double cop = at(equipment, "cop", "load", 1);
            return cop == null ? base : base.scaledCop(cop / base.copReference());
        }
        LiftChiller base = LiftChiller.airCooled901(capacity);
        Double eer = at(equipment, "eer", "ambient", 35);
        if (eer == null) {
            return base;
        }
        // The sheet's point is at 35 °C with water leaving at 20 °C; Carnot's share at that point is kept.
        return new LiftChiller(
                Chiller.Condenser.AIR,
                capacity,
                Math.clamp(eer, 0.5, 25.0),
                20,
                35,
                base.evaporatorApproachK(),
                base.condenserApproachK(),
                base.minimumSinkC(),
                base.inputAtNoLoad(),
                base.inputCurvature(),
                base.capacityPerK());
    }

    private static @Nullable Double at(@Nullable Equipment equipment, String curve, String axis, double position) {
        if (equipment != null) {
            for (CurvePoint point : equipment.curve(curve)) {
                Double x = point.at().get(axis);
                if (x != null && x == position && point.value().isKnown()) {
                    return point.value().siOr(0);
                }
            }
        }
        return null;
    }

    private double capacityW(Unit unit) {
        Double w = unitW(unit, catalog);
        // Without any rating a megawatt stands in, and the capacity check says that the rating is unknown.
        return w == null || w <= 0 ? 1e6 : w;
    }
}
