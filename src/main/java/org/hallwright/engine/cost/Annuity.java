package org.hallwright.engine.cost;

/**
 * Level payments that are worth a sum today. Formulas: NREL Annual Technology Baseline, "capital recovery factor"; any
 * textbook of engineering economy. A period is whatever the rate belongs to; payments fall at its end.
 */
public final class Annuity {

    private Annuity() {}

    /**
     * Share of a sum to be paid each period: i / (1 − (1 + i)^−n), and 1/n where i is zero.
     *
     * @param ratePerPeriod fraction per period, above −0.5
     * @param periods above zero, need not be whole
     */
    public static double capitalRecoveryFactor(double ratePerPeriod, double periods) {
        return 1 / presentValueFactor(ratePerPeriod, periods);
    }

    /** What one unit a period is worth today: (1 − (1 + i)^−n) / i, and n where i is zero. */
    public static double presentValueFactor(double ratePerPeriod, double periods) {
        Inputs.within("rate", ratePerPeriod, -0.5, 10);
        Inputs.within("periods", periods, Double.MIN_NORMAL, 10_000);
        // expm1 and log1p keep all digits where the rate is close to zero.
        return ratePerPeriod == 0
                ? periods
                : -StrictMath.expm1(-periods * StrictMath.log1p(ratePerPeriod)) / ratePerPeriod;
    }

    /** What to put aside each period to hold one unit after n: i / ((1 + i)^n − 1). */
    public static double sinkingFundFactor(double ratePerPeriod, double periods) {
        return capitalRecoveryFactor(ratePerPeriod, periods) - ratePerPeriod;
    }

    /** The payment each period that repays a principal: a spreadsheet's PMT, at the end of the period. */
    public static double payment(double principal, double ratePerPeriod, double periods) {
        return Inputs.finite("principal", principal) * capitalRecoveryFactor(ratePerPeriod, periods);
    }

    /**
     * Level yearly charge of a thing that is bought again at the end of each life for the same price, less what the old
     * one fetches: price × (CRF − residual × i / ((1 + i)^n − 1)).
     *
     * @param price at purchase, any money
     * @param residualShare of the price at the end of life, 0 to 1
     * @param lifeYears above zero
     */
    public static double yearlyCharge(double price, double residualShare, double ratePerYear, double lifeYears) {
        Inputs.within("residual share", residualShare, 0, 1);
        return Inputs.finite("price", price)
                * (capitalRecoveryFactor(ratePerYear, lifeYears)
                        - residualShare * sinkingFundFactor(ratePerYear, lifeYears));
    }

    /** {@link #yearlyCharge} in money of one price year. */
    public static double yearlyCharge(double price, double residualShare, RealRate rate, double lifeYears) {
        return yearlyCharge(price, residualShare, rate.perYear(), lifeYears);
    }

    /** {@link #yearlyCharge} in money of the day, level in nominal terms. */
    public static double yearlyCharge(double price, double residualShare, NominalRate rate, double lifeYears) {
        return yearlyCharge(price, residualShare, rate.perYear(), lifeYears);
    }

    /**
     * What one unit spent evenly over the years before commissioning has grown to on that day, so that interest during
     * construction is in it: ((1 + i)^T − 1) / (T ln(1 + i)).
     *
     * @param years of building, zero or more
     */
    public static double growthDuringConstruction(double ratePerYear, double years) {
        Inputs.within("rate", ratePerYear, -0.5, 10);
        Inputs.within("construction years", years, 0, 50);
        double growth = years * StrictMath.log1p(ratePerYear);
        return growth == 0 ? 1 : StrictMath.expm1(growth) / growth;
    }
}
