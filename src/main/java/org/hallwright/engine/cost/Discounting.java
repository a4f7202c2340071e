package org.hallwright.engine.cost;

import java.util.List;

/** Present values: NPV = Σ CF_t / (1 + i)^t with flows at the end of year t; t = 0 is the day of commissioning. */
public final class Discounting {

    private Discounting() {}

    /** The worth today of one unit after some years, which need not be whole. */
    public static double factor(double ratePerYear, double years) {
        Inputs.within("rate", ratePerYear, -0.5, 10);
        Inputs.within("years", years, -100, 1_000);
        return StrictMath.exp(-years * StrictMath.log1p(ratePerYear));
    }

    /** A rate that holds up to and with a year, as in the declining schedule of the UK Green Book. */
    public record Step(double untilYear, double ratePerYear) {
        public Step {
            Inputs.positive("until year", untilYear);
            Inputs.within("rate", ratePerYear, -0.5, 10);
        }
    }

    /**
     * The factor under a schedule of rates: each year is discounted at the rate of its own step (1.035^−30 × 1.03^−10 for
     * year 40).
     *
     * @param steps ascending by year; the last must reach {@code year}
     */
    public static double factor(List<Step> steps, double year) {
        Inputs.within("year", year, 0, 1_000);
        double factor = 1;
        double from = 0;
        for (Step step : steps) {
            if (step.untilYear() <= from) {
                throw new IllegalArgumentException("steps must ascend: " + step.untilYear() + " after " + from);
            }
            double years = Math.min(year, step.untilYear()) - from;
            if (years <= 0) {
                break;
            }
            factor *= factor(step.ratePerYear(), years);
            from = step.untilYear();
        }
        if (from < year) {
            throw new IllegalArgumentException("the schedule ends at year " + from + ", before year " + year);
        }
        return factor;
    }

    /** Net present value of flows in money of one price year. */
    public static double npv(RealRate rate, RealFlows flows) {
        return sum(rate.perYear(), flows.byYear());
    }

    /** Net present value of flows in money of the day. */
    public static double npv(NominalRate rate, NominalFlows flows) {
        return sum(rate.perYear(), flows.byYear());
    }

    /**
     * Levelised cost: Σ cost_t v^t / Σ output_t v^t. The output is discounted like the money; leaving that out
     * understates the cost of late output.
     *
     * @param outputByYear same length, with at least one positive entry
     */
    public static double levelised(RealRate rate, RealFlows costByYear, double[] outputByYear) {
        double[] cost = costByYear.byYear();
        if (cost.length != outputByYear.length) {
            throw new IllegalArgumentException(cost.length + " years of cost, " + outputByYear.length + " of output");
        }
        double output = sum(rate.perYear(), outputByYear);
        return sum(rate.perYear(), cost) / Inputs.positive("discounted output", output);
    }

    private static double sum(double ratePerYear, double[] byYear) {
        double v = 1 / (1 + ratePerYear);
        double total = 0;
        for (int t = byYear.length - 1; t >= 0; t--) {
            total = total * v + Inputs.finite("flow of year " + t, byYear[t]);
        }
        return total;
    }
}
