package org.hallwright.engine.cost;

/** Prices that move. Each is a scenario and none a forecast: rents of H100 fell to 1.70 USD/h and rose again to 2.35. */
public final class PricePath {

    private PricePath() {}

    /** P(t) = P₀ e^(−d t). */
    public static double decayed(double price, double decayPerYear, double years) {
        return Inputs.notNegative("price", price)
                * StrictMath.exp(-Inputs.within("decay", decayPerYear, -2, 2) * Inputs.within("years", years, 0, 100));
    }

    /** Mean yearly change between two prices: (P₁/P₀)^(1/t) − 1. */
    public static double yearlyChange(double first, double last, double years) {
        return StrictMath.pow(
                        Inputs.positive("last price", last) / Inputs.positive("first price", first),
                        1 / Inputs.positive("years", years))
                - 1;
    }

    /**
     * Hourly cost of an owned chip whose value falls as price-performance rises by 10^k a year: price × k ln 10 / hours
     * (Epoch AI, "How much does it cost to train frontier AI models?", amortised hardware cost).
     *
     * @param tenfoldsPerYear k, powers of ten a year (0.14)
     * @param hoursPerYear 8,766 in the published method
     */
    public static double obsolescencePerHour(double price, double tenfoldsPerYear, double hoursPerYear) {
        return Inputs.notNegative("price", price)
                * Inputs.within("tenfolds per year", tenfoldsPerYear, 0, 5)
                * StrictMath.log(10)
                / Inputs.positive("hours per year", hoursPerYear);
    }

    /** A part's cost with the rest added, where the rest is a share of the whole: part / (1 − share). */
    public static double grossedUp(double part, double shareOfWhole) {
        return Inputs.notNegative("part", part) / (1 - Inputs.within("share of the whole", shareOfWhole, 0, 0.99));
    }

    /** The price that gives another gross margin at the same cost of making. */
    public static double atMargin(double price, double oldMargin, double newMargin) {
        return Inputs.notNegative("price", price)
                * (1 - Inputs.within("margin", oldMargin, 0, 1))
                / (1 - Inputs.within("new margin", newMargin, 0, 0.99));
    }

    /** A committed price: on demand less the provider's discount for one or three years. */
    public static double committed(double onDemand, double discount) {
        return Inputs.notNegative("on-demand price", onDemand) * (1 - Inputs.within("discount", discount, 0, 1));
    }
}
