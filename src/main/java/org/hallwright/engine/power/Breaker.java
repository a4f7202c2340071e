package org.hallwright.engine.power;

import org.hallwright.engine.power.equipment.TripCurve;
import org.jspecify.annotations.Nullable;

/**
 * The breaker that an element's output passes.
 *
 * @param ratingA rating or long-time setting
 * @param fullyRated listed for 100 % continuous load (matters under the NEC only)
 * @param curve its trip curve, or null where the breaker is not named: then no current above the rating is allowed
 */
public record Breaker(
        double ratingA, boolean fullyRated, @Nullable TripCurve curve) {

    public static Breaker of(double ratingA) {
        return new Breaker(ratingA, false, null);
    }
}
