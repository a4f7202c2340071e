package org.hallwright.design;

import java.util.List;
import org.hallwright.base.Ids;
import org.jspecify.annotations.Nullable;

/**
 * The cooling plant.
 *
 * @param units equipment: CDUs, air handlers, chillers, dry coolers, towers, pumps
 * @param loops liquid and air loops with their temperatures
 * @param supplyAirC set-point of the air that the handlers give, °C
 * @param heatReuseW heat that a customer has agreed to take, W; 0 where none
 * @param heatReuseC temperature the customer needs, °C
 */
public record CoolingPlan(List<Unit> units, List<Loop> loops, double supplyAirC, double heatReuseW, double heatReuseC) {

    /** A plant without equipment: the engine says that the heat has nowhere to go. */
    public static final CoolingPlan NONE = new CoolingPlan(List.of(), List.of(), 24, 0, 0);

    public CoolingPlan {
        units = List.copyOf(units);
        loops = List.copyOf(loops);
        if (!(supplyAirC >= 5 && supplyAirC <= 45)) {
            throw new IllegalArgumentException("supply air must be 5 to 45 °C, not " + supplyAirC);
        }
        if (!(heatReuseW >= 0 && heatReuseW <= 1e10)) {
            throw new IllegalArgumentException("reused heat must be 0 to 10 GW, not " + heatReuseW + " W");
        }
        if (!(heatReuseC >= 0 && heatReuseC <= 120)) {
            throw new IllegalArgumentException("heat reuse temperature must be 0 to 120 °C, not " + heatReuseC);
        }
    }

    /** What a piece of the plant is. */
    public enum Kind {
        CDU,
        CRAH,
        FAN_WALL,
        IN_ROW,
        REAR_DOOR,
        CHILLER_AIR_COOLED,
        CHILLER_WATER_COOLED,
        DRY_COOLER,
        ADIABATIC_COOLER,
        COOLING_TOWER,
        DX_UNIT,
        HEAT_PUMP
    }

    /**
     * Equipment of one kind on one loop.
     *
     * @param equipment catalogue id, or null where only the capacity is known
     * @param ratedW cooling capacity of one unit, W, or null to take the catalogue's
     * @param units how many there are, spare ones included
     * @param spareUnits how many of them may be lost without loss of capacity
     * @param loop the loop it serves
     */
    public record Unit(
            String id,
            String name,
            Kind kind,
            @Nullable String equipment,
            @Nullable Double ratedW,
            int units,
            int spareUnits,
            String loop) {
        public Unit {
            Ids.require(id);
            if (ratedW != null && !(ratedW > 0 && ratedW <= 1e9)) {
                throw new IllegalArgumentException("capacity of '" + id + "' must be above 0 and at most 1 GW");
            }
            if (units < 1 || units > 10_000 || spareUnits < 0 || spareUnits >= units) {
                throw new IllegalArgumentException("cooling unit '" + id + "' must have at least one unit and fewer "
                        + "spare ones than units, not " + units + " with " + spareUnits + " spare");
            }
        }

        public Unit withUnits(int newUnits, int newSpareUnits) {
            return new Unit(id, name, kind, equipment, ratedW, newUnits, newSpareUnits, loop);
        }
    }

    /** What flows in a loop. */
    public enum Medium {
        /** Room air, moved by air handlers. */
        AIR,
        /** Technology cooling system: coolant to cold plates behind a CDU. */
        TCS,
        /** Facility water system. */
        FWS
    }

    /**
     * A loop.
     *
     * @param supplyC supply temperature, °C
     * @param riseK rise across the load at design, K
     * @param rejectsTo loop that takes this one's heat; null where its units reject to the outside
     */
    public record Loop(
            String id,
            String name,
            Medium medium,
            double supplyC,
            double riseK,
            @Nullable String rejectsTo) {
        public Loop {
            Ids.require(id);
            if (!(supplyC >= 2 && supplyC <= 70)) {
                throw new IllegalArgumentException("supply of loop '" + id + "' must be 2 to 70 °C, not " + supplyC);
            }
            if (!(riseK >= 1 && riseK <= 40)) {
                throw new IllegalArgumentException("rise of loop '" + id + "' must be 1 to 40 K, not " + riseK);
            }
        }
    }

    /** The loop with the id, or null. */
    public @Nullable Loop loop(String id) {
        for (Loop loop : loops) {
            if (loop.id().equals(id)) {
                return loop;
            }
        }
        return null;
    }
}
