package org.hallwright.engine.cost;

/** What real and nominal flows share; kept out of sight so that the two types stay apart. */
final class Flows {

    private Flows() {}

    static double[] checked(double[] byYear) {
        if (byYear.length == 0 || byYear.length > 200) {
            throw new IllegalArgumentException(byYear.length + " years of flows; allowed 1 to 200");
        }
        for (int t = 0; t < byYear.length; t++) {
            Inputs.finite("flow of year " + t, byYear[t]);
        }
        return byYear.clone();
    }

    static double[] grown(double[] byYear, double perYear) {
        double[] grown = new double[byYear.length];
        double factor = 1;
        for (int t = 0; t < grown.length; t++) {
            grown[t] = byYear[t] * factor;
            factor *= 1 + perYear;
        }
        return grown;
    }
}
