package org.hallwright.engine.cost;

/** Yearly sums in money of one price year; index 0 is the day of commissioning, index t the end of year t. Costs are positive. */
public final class RealFlows {

    private final double[] byYear;

    public RealFlows(double... byYear) {
        this.byYear = Flows.checked(byYear);
    }

    /** A copy. */
    public double[] byYear() {
        return byYear.clone();
    }

    /** The same flows in money of the day, prices rising at the given yearly rate from year 0. */
    public NominalFlows withInflation(double inflationPerYear) {
        return new NominalFlows(Flows.grown(byYear, Inputs.within("inflation", inflationPerYear, -0.5, 1)));
    }
}
