package org.hallwright.engine.power.plan;

import java.util.Map;
import org.hallwright.design.Design;
import org.hallwright.engine.power.ShedPolicy;

/**
 * What a power plan does not say and a planner may set by the id of each constant.
 *
 * @param upsBatteryS battery of a static UPS at its rating, s
 * @param tankHours fuel of a generator at its rating, h
 * @param shedding how overloads are answered
 */
public record PlanAssumptions(double upsBatteryS, double tankHours, ShedPolicy shedding) {

    public static final String UPS_BATTERY_S = "upsBatteryTime";
    public static final String TANK_HOURS = "generatorTankHours";
    public static final String CAPPED_SHARE = "cappedPowerShare";
    public static final String SHED_S = "shedTime";

    /** Five minutes of lithium cells (usual 4 to 10), 48 h of fuel (12 in towns, 96 where sovereignty asks for it). */
    public static final PlanAssumptions TYPICAL = new PlanAssumptions(300, 48, ShedPolicy.TYPICAL);

    /** The usual values with those that the design sets. */
    public static PlanAssumptions of(Design design) {
        Map<String, Double> set = design.assumptions();
        return new PlanAssumptions(
                within(set, UPS_BATTERY_S, TYPICAL.upsBatteryS, 86_400),
                within(set, TANK_HOURS, TYPICAL.tankHours, 8760),
                new ShedPolicy(
                        within(set, CAPPED_SHARE, TYPICAL.shedding.cappedShare(), 1),
                        within(set, SHED_S, TYPICAL.shedding.actionS(), 86_400)));
    }

    /** What the planner set where it can be, else the usual value. */
    private static double within(Map<String, Double> set, String id, double usual, double highest) {
        double value = set.getOrDefault(id, usual);
        return value >= 0 && value <= highest ? value : usual;
    }
}
