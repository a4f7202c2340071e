package org.hallwright.engine.cost;

import java.util.OptionalDouble;

/** When owning beats renting the same capacity. */
public final class BreakEven {
    /** Hours of an average month, 8,760 / 12. */
    public static final double HOURS_PER_MONTH = 730;

    private BreakEven() {}

    /**
     * Hours of use after which the purchase is repaid, without discounting, as vendors' studies print it: capex / (rent −
     * own). Empty where renting is never dearer by the hour.
     *
     * @param capex of the owned capacity
     * @param rentPerHour of the same capacity
     * @param ownPerHour running cost of the owned capacity
     */
    public static OptionalDouble hours(double capex, double rentPerHour, double ownPerHour) {
        Inputs.notNegative("capex", capex);
        double gain = Inputs.notNegative("rent", rentPerHour) - Inputs.notNegative("own hourly cost", ownPerHour);
        return gain > 0 ? OptionalDouble.of(capex / gain) : OptionalDouble.empty();
    }

    /**
     * Share of hours from which owning is cheaper: own yearly cost = rent × N × 8,760 × u. Above one, renting wins even
     * for work that never stops.
     */
    public static double utilisation(double ownCostPerYear, double rentPerAcceleratorHour, double accelerators) {
        return Inputs.notNegative("own cost per year", ownCostPerYear)
                / (Inputs.positive("rent per accelerator-hour", rentPerAcceleratorHour)
                        * Inputs.positive("accelerators", accelerators)
                        * OutputCost.HOURS_PER_YEAR);
    }
}
