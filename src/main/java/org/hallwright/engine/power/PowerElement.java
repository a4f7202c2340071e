package org.hallwright.engine.power;

import org.hallwright.engine.power.equipment.LossCurve;
import org.hallwright.engine.power.equipment.OverloadTable;
import org.hallwright.engine.power.equipment.Supply;
import org.jspecify.annotations.Nullable;

/**
 * A piece of the chain: one unit, or several alike that share the load. Values are taken as they come; what cannot be is
 * reported as a problem of the element by the assessment, and the rest is still assessed.
 *
 * @param id unique in the network
 * @param unitRatedW continuous output of one unit, W; NaN where unknown
 * @param units installed, spare ones included
 * @param spareUnits how many may be lost with the rating kept (N+1 has one)
 * @param loss loss against load, or null where unknown
 * @param overload how long a unit bears more than its rating
 * @param breaker at its output, or null
 * @param input supply it needs, or null where not stated
 * @param output supply it gives, or null where not stated
 * @param reserve battery, fuel, times
 */
public record PowerElement(
        String id,
        ElementKind kind,
        double unitRatedW,
        int units,
        int spareUnits,
        @Nullable LossCurve loss,
        OverloadTable overload,
        @Nullable Breaker breaker,
        @Nullable Supply input,
        @Nullable Supply output,
        Reserve reserve) {

    /** One unit without loss, overload, breaker or reserve: the rest is added by the {@code with} methods. */
    public static PowerElement of(String id, ElementKind kind, double unitRatedW) {
        return new PowerElement(
                id, kind, unitRatedW, 1, 0, LossCurve.NONE, OverloadTable.NONE, null, null, null, Reserve.NONE);
    }

    public PowerElement withUnits(int newUnits, int newSpareUnits) {
        return new PowerElement(
                id, kind, unitRatedW, newUnits, newSpareUnits, loss, overload, breaker, input, output, reserve);
    }

    public PowerElement withLoss(@Nullable LossCurve newLoss) {
        return new PowerElement(
                id, kind, unitRatedW, units, spareUnits, newLoss, overload, breaker, input, output, reserve);
    }

    public PowerElement withOverload(OverloadTable newOverload) {
        return new PowerElement(
                id, kind, unitRatedW, units, spareUnits, loss, newOverload, breaker, input, output, reserve);
    }

    public PowerElement withBreaker(@Nullable Breaker newBreaker) {
        return new PowerElement(
                id, kind, unitRatedW, units, spareUnits, loss, overload, newBreaker, input, output, reserve);
    }

    public PowerElement withSupplies(@Nullable Supply newInput, @Nullable Supply newOutput) {
        return new PowerElement(
                id, kind, unitRatedW, units, spareUnits, loss, overload, breaker, newInput, newOutput, reserve);
    }

    public PowerElement withReserve(Reserve newReserve) {
        return new PowerElement(
                id, kind, unitRatedW, units, spareUnits, loss, overload, breaker, input, output, newReserve);
    }

    public PowerElement withId(String newId) {
        return new PowerElement(
                newId, kind, unitRatedW, units, spareUnits, loss, overload, breaker, input, output, reserve);
    }
}
