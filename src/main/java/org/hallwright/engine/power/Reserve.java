package org.hallwright.engine.power;

import org.hallwright.engine.power.equipment.FuelCurve;
import org.jspecify.annotations.Nullable;

/**
 * What an element has of its own: a battery, fuel, and the time it takes to act.
 *
 * @param startS generator: seconds to rated voltage; transfer switch: seconds of interruption when it changes over
 * @param storedJ battery of all units that reaches the load, J; 0 where none
 * @param fuel fuel of one unit against its load, or null
 * @param usableFuel fuel in the tanks of all units that can be drawn, in the unit of the curve; 0 where unknown
 */
public record Reserve(
        double startS, double storedJ, @Nullable FuelCurve fuel, double usableFuel) {

    public static final Reserve NONE = new Reserve(0, 0, null, 0);

    public Reserve {
        if (!(startS >= 0 && storedJ >= 0 && usableFuel >= 0 && startS < 1e6 && storedJ < 1e18 && usableFuel < 1e12)) {
            throw new IllegalArgumentException("start " + startS + " s, stored " + storedJ + " J and fuel " + usableFuel
                    + " must be finite and not negative");
        }
    }

    public static Reserve battery(double storedJ) {
        return new Reserve(0, storedJ, null, 0);
    }

    public static Reserve transfer(double seconds) {
        return new Reserve(seconds, 0, null, 0);
    }

    public static Reserve generator(double startS, FuelCurve fuel, double usableFuel) {
        return new Reserve(startS, 0, fuel, usableFuel);
    }
}
