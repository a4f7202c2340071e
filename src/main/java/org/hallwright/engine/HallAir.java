package org.hallwright.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hallwright.catalog.Catalog;
import org.hallwright.catalog.NodeType;
import org.hallwright.catalog.RackType;
import org.hallwright.design.CoolingPlan;
import org.hallwright.design.Footprint;
import org.hallwright.design.Hall;
import org.hallwright.design.Rack;
import org.hallwright.design.Row;
import org.hallwright.engine.climate.Psychrometrics;
import org.hallwright.engine.thermal.Airflow;
import org.hallwright.engine.thermal.RackThermal;
import org.hallwright.engine.thermal.RackThermal.Separation;

/**
 * The air of a hall at design power.
 *
 * @param inletC inlet temperature of each rack by id, °C
 * @param returnC air back at the handlers, °C
 * @param worstRack the rack with the warmest inlet; empty in an empty hall
 * @param worstC its inlet, °C
 */
public record HallAir(Map<String, Double> inletC, double returnC, String worstRack, double worstC) {

    /** Rise across a rack's own fans where the catalogue does not give its air flow, K. */
    private static final double USUAL_RISE_K = 12;

    private static final double DEW_POINT_C = 10;

    public HallAir {
        inletC = Collections.unmodifiableMap(inletC);
    }

    /** Warmest inlet over the supply, K. */
    public double excessK(double supplyC) {
        return Math.max(0, worstC - supplyC);
    }

    /**
     * Works the hall's air. The handlers are taken to supply what the racks' fans draw and what containment lets by: too
     * little capacity is another finding.
     */
    static HallAir of(
            Hall hall, CoolingPlan plan, Map<RackClass, RackAssessment> classes, Catalog catalog, double pressurePa) {
        double dewPointC = Math.min(DEW_POINT_C, plan.supplyAirC());
        double density = Psychrometrics.densityKgPerM3(
                plan.supplyAirC(), Psychrometrics.humidityRatioAtDewPoint(dewPointC, pressurePa), pressurePa);
        List<RackThermal.Rack> racks = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        double flowM3PerS = 0;
        for (Row row : hall.rows()) {
            for (Rack rack : row.racks()) {
                RackType type = catalog.rack(rack.type());
                RackAssessment found = classes.get(RackClass.of(rack));
                if (type == null || found == null || !found.airHeat().isKnown()) {
                    continue;
                }
                double heatW = Math.max(0, found.airHeat().si());
                double riseK = riseK(type, heatW, density, catalog);
                racks.add(place(rack, type, heatW, riseK));
                ids.add(rack.id());
                flowM3PerS += Airflow.m3PerS(heatW, riseK, density);
            }
        }
        Separation separation = separation(hall);
        double supplied = flowM3PerS / (1 - separation.bypass());
        RackThermal.Supply supply = new RackThermal.Supply(supplied, plan.supplyAirC(), dewPointC, pressurePa);
        RackThermal.Air air = RackThermal.solve(racks, separation, supply);
        Map<String, Double> inlet = new HashMap<>();
        String worst = "";
        double worstC = plan.supplyAirC();
        for (int i = 0; i < ids.size(); i++) {
            inlet.put(ids.get(i), air.inletC()[i]);
            if (worst.isEmpty() || air.inletC()[i] > worstC) {
                worst = ids.get(i);
                worstC = air.inletC()[i];
            }
        }
        return new HallAir(inlet, air.returnC(), worst, worstC);
    }

    private static Separation separation(Hall hall) {
        return switch (hall.containment()) {
            case NONE -> Separation.OPEN;
            case HOT_AISLE -> Separation.HOT_AISLE;
            case COLD_AISLE -> Separation.COLD_AISLE;
            case CHIMNEY -> Separation.CHIMNEY;
        };
    }

    /** Rise from the data sheet's air flow; liquid-cooled nodes move air for their residual heat alone. */
    private static double riseK(RackType type, double heatW, double density, Catalog catalog) {
        NodeType node = catalog.node(type.node());
        double flow = node == null ? 0 : node.airflow().siOr(0) * type.nodesPerSystem();
        if (flow <= 0 || heatW <= 0) {
            return USUAL_RISE_K;
        }
        return Math.clamp(Airflow.riseK(heatW, flow, density), 5.0, 25.0);
    }

    private static RackThermal.Rack place(Rack rack, RackType type, double heatW, double riseK) {
        Footprint at = Footprint.of(rack, type);
        double x = (at.x0() + at.x1()) / 2000.0;
        double y = (at.y0() + at.y1()) / 2000.0;
        double halfDepth = type.depthMm() / 2000.0;
        double frontX = switch (rack.facing()) {
            case EAST -> 1;
            case WEST -> -1;
            case NORTH, SOUTH -> 0;
        };
        double frontY = switch (rack.facing()) {
            case SOUTH -> 1;
            case NORTH -> -1;
            case EAST, WEST -> 0;
        };
        return new RackThermal.Rack(
                x + frontX * halfDepth, y + frontY * halfDepth, frontX, frontY, type.depthMm() / 1000.0, heatW, riseK);
    }
}
