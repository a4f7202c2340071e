package org.hallwright.engine.cost;

/** Yearly sums in money of the day; index 0 is the day of commissioning, index t the end of year t. Costs are positive. */
public final class NominalFlows {

    private final double[] byYear;

    public NominalFlows(double... byYear) {
        this.byYear = Flows.checked(byYear);
    }

    /** A copy. */
    public double[] byYear() {
        return byYear.clone();
    }

    /** The same flows in money of year 0. */
    public RealFlows withoutInflation(double inflationPerYear) {
        return new RealFlows(Flows.grown(byYear, 1 / (1 + Inputs.within("inflation", inflationPerYear, -0.5, 1)) - 1));
    }
}
