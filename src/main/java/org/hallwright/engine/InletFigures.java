package org.hallwright.engine;

import java.util.List;
import java.util.Map;
import org.hallwright.base.Problem;
import org.hallwright.catalog.Catalog;
import org.hallwright.catalog.NodeType;
import org.hallwright.catalog.RackType;
import org.hallwright.design.CoolingPlan;
import org.hallwright.design.Design;
import org.hallwright.design.Hall;
import org.hallwright.design.Rack;
import org.hallwright.engine.climate.DesignAir;
import org.hallwright.engine.climate.Psychrometrics;
import org.hallwright.engine.explain.Figure;
import org.hallwright.engine.explain.Formula;
import org.hallwright.engine.thermal.AirClass;
import org.hallwright.quantity.Range;
import org.hallwright.quantity.Unit;
import org.jspecify.annotations.Nullable;

/** The air at the racks' inlets: how warm, how damp and how dry it gets, and what the equipment says to it. */
public final class InletFigures {

    /** Assumption: dew point that make-up air is dried to, °C. */
    public static final String DEW_POINT_HIGH = "roomDewPointHigh";

    /** Assumption: dew point that room air is moistened to, °C. */
    public static final String DEW_POINT_LOW = "roomDewPointLow";

    private static final String OBJECT = "cooling";
    private static final double NO_DRYING_C = 35;
    private static final double NO_MOISTENING_C = -60;

    private static final Formula INLET = Formula.of(
            "inletTempMax",
            Unit.DEG_C,
            "T_in = T_sup + ΔT_rec",
            "mixing of supply and exhaust at the inlet; contained: ψ/(1−ψ) of the rack's own rise",
            "++",
            x -> x[0] + x[1]);

    private static final Formula DAMPEST = Formula.of(
            "inletDewPointMax",
            Unit.DEG_C,
            "T_dp = min(T_dp,out + ΔT_climate, T_w + ΔT_coil, T_set, T_sup)",
            "moisture comes with make-up air; what is above the coil's surface condenses there",
            "+",
            x -> Math.min(Math.min(x[0] + x[1], x[2] + x[3]), Math.min(x[4], x[5])));

    private static final Formula DRIEST = Formula.of(
            "inletDewPointMin",
            Unit.DEG_C,
            "T_dp = min(max(T_dp,out + ΔT_climate, T_set), T_dp,max)",
            "moisture comes with make-up air, and from a humidifier up to its set point",
            "+",
            x -> Math.min(Math.max(x[0] + x[1], x[2]), x[3]));

    private static final Formula HUMIDITY = Formula.of(
            "inletHumidityMax",
            Unit.PERCENT,
            "φ = p_s(T_dp,max) / p_s(T_sup)",
            "ASHRAE Fundamentals 2017, ch. 1, eq. 22; the coldest inlet is the supply itself",
            "+-",
            x -> Psychrometrics.saturationPressurePa(Math.min(x[0], x[1])) / Psychrometrics.saturationPressurePa(x[1]));

    private static final Figure COIL_SURFACE = Figure.assumed(
            "coilSurfaceRise",
            OBJECT,
            Unit.K,
            new Range(0, 2, 5),
            "How much warmer the coldest part of a coil's surface is than the water that enters it.",
            "air-side limited finned coils");

    private final Design design;
    private final Catalog catalog;
    private final SiteClimate climate;
    private final Map<String, Figure> figures;
    private final List<Problem> problems;

    InletFigures(
            Design design, Catalog catalog, SiteClimate climate, Map<String, Figure> figures, List<Problem> problems) {
        this.design = design;
        this.catalog = catalog;
        this.climate = climate;
        this.figures = figures;
        this.problems = problems;
    }

    /** Adds what can be said: nothing without racks, no moisture without a climate. */
    void add(Map<Hall, HallAir> air, @Nullable DesignAir outdoors) {
        temperature(air);
        if (outdoors != null && figures.containsKey(INLET.id())) {
            moisture(outdoors);
        }
    }

    /** The warmest inlet of all halls, and an objection where it is above what the equipment allows. */
    private void temperature(Map<Hall, HallAir> air) {
        double supplyC = design.cooling().supplyAirC();
        double excessK = 0;
        String worst = "";
        for (Hall hall : design.halls()) {
            HallAir own = air.get(hall);
            if (own != null && (worst.isEmpty() || own.excessK(supplyC) > excessK)) {
                excessK = own.excessK(supplyC);
                worst = own.worstRack();
            }
        }
        if (worst.isEmpty()) {
            return;
        }
        Figure rise = Figure.assumed(
                "recirculationRise",
                worst,
                Unit.K,
                new Range(excessK * 0.5, excessK, excessK * 1.5),
                "Exhaust drawn back to the warmest inlet: leakage of the containment, or the rows' geometry where there is"
                        + " none.",
                "recirculation by containment; open halls by distance, after Tang et al. 2008");
        Figure inlet = INLET.of(worst, supply(), rise);
        figures.put(INLET.id(), inlet);
        limit(worst, inlet);
    }

    private void limit(String rackId, Figure inlet) {
        Rack rack = design.rack(rackId);
        RackType type = rack == null ? null : catalog.rack(rack.type());
        NodeType node = type == null ? null : catalog.node(type.node());
        Range nearTheSea = node == null ? null : node.inletTempMax().si();
        if (nearTheSea == null) {
            return;
        }
        double limitC = nearTheSea.value() - AirClass.upTo(nearTheSea.value()).deratingK(climate.elevationM());
        if (inlet.known().low() > limitC) {
            problems.add(
                    Problem.error(EngineMessage.INLET_TOO_WARM, rackId, rackId, tenths(inlet.si()), tenths(limitC)));
        } else if (inlet.known().high() > limitC) {
            problems.add(Problem.warning(
                    EngineMessage.INLET_PERHAPS_TOO_WARM,
                    rackId,
                    rackId,
                    tenths(inlet.known().low()),
                    tenths(inlet.known().high()),
                    tenths(limitC)));
        }
    }

    private void moisture(DesignAir outdoors) {
        Figure supply = supply();
        Figure error = climate.error();
        Figure dampest = DAMPEST.of(
                OBJECT,
                outdoor("outdoorDewPointHigh", outdoors.dewPointHighC()),
                error,
                coilWater(),
                COIL_SURFACE,
                setPoint(
                        DEW_POINT_HIGH,
                        new Range(AirClass.RECOMMENDED_DEW_HIGH_C, AirClass.RECOMMENDED_DEW_HIGH_C, NO_DRYING_C),
                        "Make-up air is dried to the recommended envelope; where no unit does it, outdoor air and coil"
                                + " decide."),
                supply);
        figures.put(DAMPEST.id(), dampest);
        figures.put(
                DRIEST.id(),
                DRIEST.of(
                        OBJECT,
                        outdoor("outdoorDewPointLow", outdoors.dewPointLowC()),
                        error,
                        setPoint(
                                DEW_POINT_LOW,
                                new Range(
                                        NO_MOISTENING_C,
                                        AirClass.RECOMMENDED_DEW_LOW_C,
                                        AirClass.RECOMMENDED_DEW_LOW_C),
                                "Room air is moistened to the recommended envelope; where no unit does it, outdoor air"
                                        + " decides."),
                        dampest));
        figures.put(HUMIDITY.id(), HUMIDITY.of(OBJECT, dampest, supply));
    }

    private Figure supply() {
        return Figure.given("supplyAir", OBJECT, Unit.DEG_C, design.cooling().supplyAirC());
    }

    private Figure outdoor(String id, double dewPointC) {
        return Figure.given(id, design.site().site(), Unit.DEG_C, dewPointC);
    }

    /** Water to the coils: of the loop that the air rejects to; else a quarter of the rise below the supply, as its coil needs. */
    private Figure coilWater() {
        double waterC = design.cooling().supplyAirC();
        for (CoolingPlan.Loop loop : design.cooling().loops()) {
            if (loop.medium() == CoolingPlan.Medium.AIR) {
                CoolingPlan.Loop water =
                        loop.rejectsTo() == null ? null : design.cooling().loop(loop.rejectsTo());
                waterC = water == null ? waterC - loop.riseK() / 4 : water.supplyC();
            }
        }
        return Figure.given("coilWater", OBJECT, Unit.DEG_C, waterC);
    }

    private Figure setPoint(String id, Range usual, String reason) {
        Double set = design.assumptions().get(id);
        return set != null && set >= NO_MOISTENING_C && set <= NO_DRYING_C
                ? Figure.given(id, OBJECT, Unit.DEG_C, set)
                : Figure.assumed(id, OBJECT, Unit.DEG_C, usual, reason, "ASHRAE TC 9.9 (2021), table 2.1");
    }

    private static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
