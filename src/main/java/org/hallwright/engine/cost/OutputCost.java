package org.hallwright.engine.cost;

/** Cost of one unit of what a fleet gives. All money is in one currency, which the caller knows. */
public final class OutputCost {

    /** The year used for rates: 365 days, as in ISO/IEC 30134. */
    public static final double HOURS_PER_YEAR = 8_760;

    private OutputCost() {}

    /**
     * Cost of a delivered accelerator-hour. With {@link Utilisation#FULL} it is the cost of an installed hour; the gap
     * between the two is the price of idling.
     *
     * @param costPerYear annuities and running cost
     * @param accelerators installed, above zero
     */
    public static double perAcceleratorHour(double costPerYear, double accelerators, Utilisation utilisation) {
        return Inputs.finite("cost per year", costPerYear)
                / (Inputs.positive("accelerators", accelerators)
                        * HOURS_PER_YEAR
                        * Inputs.positive("delivered share", utilisation.delivered()));
    }

    /**
     * Cost of a million tokens: rate × 10⁶ / (tokens/s × 3600 × duty).
     *
     * @param costPerHour of whatever yields the tokens, per hour that is paid for
     * @param tokensPerSecond under load
     * @param duty share of paid hours at that load, above 0 to 1
     */
    public static double perMillionTokens(double costPerHour, double tokensPerSecond, double duty) {
        return Inputs.finite("cost per hour", costPerHour)
                * 1e6
                / (Inputs.positive("tokens per second", tokensPerSecond)
                        * 3_600
                        * Inputs.within("duty", Inputs.positive("duty", duty), 0, 1));
    }

    /**
     * Cost of a dense PFLOP-hour at the peak rate of one precision.
     *
     * @param denseTflops of all that the hour's price covers, without sparsity
     */
    public static double perDensePflopHour(double costPerHour, double denseTflops) {
        return Inputs.finite("cost per hour", costPerHour) * 1e3 / Inputs.positive("dense TFLOP/s", denseTflops);
    }

    /** Share by which {@code alternative} is cheaper than {@code baseline}; negative where it is dearer. */
    public static double saving(double baseline, double alternative) {
        return 1 - Inputs.notNegative("alternative", alternative) / Inputs.positive("baseline", baseline);
    }

    /** Money kept in a year by accelerators that never stop, at a share off their hourly price. */
    public static double savingPerYear(double pricePerAcceleratorHour, double savingShare, double accelerators) {
        return Inputs.notNegative("price per hour", pricePerAcceleratorHour)
                * Inputs.within("saving", savingShare, -10, 1)
                * Inputs.notNegative("accelerators", accelerators)
                * HOURS_PER_YEAR;
    }

    /** How many accelerators must run day and night for a yearly saving: the inverse of {@link #savingPerYear}. */
    public static double acceleratorsForSaving(double amountPerYear, double pricePerAcceleratorHour, double share) {
        return Inputs.notNegative("amount", amountPerYear)
                / Inputs.positive("saving of one accelerator", savingPerYear(pricePerAcceleratorHour, share, 1));
    }
}
