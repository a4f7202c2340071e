package org.hallwright.engine.cost;

/**
 * Capital that is bought again at the end of each life.
 *
 * @param id of the class
 * @param price at each purchase, real money
 * @param residualShare of the price that the old one fetches, 0 to 1
 * @param lifeYears above zero
 */
public record LifeClass(String id, double price, double residualShare, double lifeYears) {

    public LifeClass {
        Inputs.notNegative("price of " + id, price);
        Inputs.within("residual share of " + id, residualShare, 0, 1);
        Inputs.positive("life of " + id, lifeYears);
    }

    /** The level charge, real money a year. */
    public double yearlyCharge(RealRate rate) {
        return Annuity.yearlyCharge(price, residualShare, rate, lifeYears);
    }

    /** Payments of a horizon, each with its time in years from commissioning. */
    public interface Payments {
        void pay(double years, double amount);
    }

    /**
     * Walks through purchases, what the old ones fetch, and at the end of the horizon the worth of the life that is left:
     * the charges not yet borne and the residual to come. Discounted, the payments equal the level charge over the
     * horizon whatever the life is.
     */
    public void walk(RealRate rate, double horizonYears, Payments payments) {
        Inputs.positive("horizon", horizonYears);
        payments.pay(0, price);
        double bought = 0;
        for (int k = 1; k * lifeYears < horizonYears; k++) {
            bought = k * lifeYears;
            payments.pay(bought, price * (1 - residualShare));
        }
        double left = bought + lifeYears - horizonYears;
        double worth = price * residualShare * Discounting.factor(rate.perYear(), left);
        if (left > 0) {
            worth += yearlyCharge(rate) * Annuity.presentValueFactor(rate.perYear(), left);
        }
        payments.pay(horizonYears, -worth);
    }

    /** The payments of {@link #walk} at their present value. */
    public double presentValue(RealRate rate, double horizonYears) {
        double[] total = {0};
        walk(rate, horizonYears, (years, amount) -> total[0] += amount * Discounting.factor(rate.perYear(), years));
        return total[0];
    }
}
