package org.hallwright.engine.cost;

/**
 * A yearly rate of discount with inflation in it (a WACC, a loan), for flows in money of the day.
 *
 * @param perYear fraction per year, above −0.5 and at most 3
 */
public record NominalRate(double perYear) {

    public NominalRate {
        Inputs.within("nominal rate", perYear, -0.5, 3);
    }

    /** Fisher: (1 + real) = (1 + nominal) / (1 + inflation). */
    public RealRate withoutInflation(double inflationPerYear) {
        return new RealRate((1 + perYear) / (1 + Inputs.within("inflation", inflationPerYear, -0.5, 1)) - 1);
    }
}
