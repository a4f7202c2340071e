package org.hallwright.engine.cost;

/**
 * A yearly rate of discount without inflation, for flows in money of one price year. A type of its own, so that it
 * cannot meet nominal flows: mixing the two flips decisions (HM Treasury's Green Book rates are real, a neocloud's WACC
 * is nominal).
 *
 * @param perYear fraction per year, above −0.5 and at most 1
 */
public record RealRate(double perYear) {

    public RealRate {
        Inputs.within("real rate", perYear, -0.5, 1);
    }

    /** Fisher: (1 + nominal) = (1 + real)(1 + inflation). */
    public NominalRate withInflation(double inflationPerYear) {
        return new NominalRate((1 + perYear) * (1 + Inputs.within("inflation", inflationPerYear, -0.5, 1)) - 1);
    }
}
