package org.hallwright.engine.throughput.calibrate;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.hallwright.engine.throughput.model.Factor;
import org.hallwright.engine.throughput.model.Factors;

/**
 * Coordinate descent over the logarithms of the factors. The loss is a smooth absolute log error of the rows plus the
 * squared distance of each factor from what was believed before, in units of its spread: with few rows the belief wins,
 * with many the rows do. Deterministic: fixed order, fixed step schedule, no random start.
 */
final class Fit {
    private static final double ROUNDING = 0.02;
    private static final double ERROR_UNIT = 0.05;
    private static final double[] STEPS = {0.5, 0.25, 0.12, 0.06, 0.03, 0.015};
    private static final int SWEEPS_PER_STEP = 12;

    private Fit() {}

    /** One measured value and how to predict it; weights let duplicated submissions count as one. */
    record Observation(ToDoubleFunction<Factors> predict, double measured, double weight) {
        double logRatio(Factors factors) {
            return Math.log(measured / predict.applyAsDouble(factors));
        }
    }

    /** How strongly the belief holds against a handful of rows: three times as strongly as against many. */
    static double strength(int rows, int many) {
        return rows < many ? 3 : 1;
    }

    static Factors run(List<Observation> rows, Factors belief, List<Factor> free, double strength) {
        var best = belief;
        double least = loss(rows, best, belief, free, strength);
        for (double step : STEPS) {
            for (int sweep = 0; sweep < SWEEPS_PER_STEP; sweep++) {
                double before = least;
                for (var factor : free) {
                    for (int sign = -1; sign <= 1; sign += 2) {
                        double size = step * Math.min(1.5, 3 * factor.spread());
                        double moved = clamp(factor, best.get(factor) * Math.exp(sign * size));
                        var candidate = best.with(factor, moved);
                        double loss = loss(rows, candidate, belief, free, strength);
                        if (loss < least) {
                            least = loss;
                            best = candidate;
                            break;
                        }
                    }
                }
                if (before - least < 1e-4 * before) {
                    break;
                }
            }
        }
        return best;
    }

    private static double clamp(Factor factor, double value) {
        return Math.min(factor.high(), Math.max(factor.low(), value));
    }

    private static double loss(
            List<Observation> rows, Factors factors, Factors belief, List<Factor> free, double strength) {
        double sum = 0;
        for (var row : rows) {
            double error = row.logRatio(factors);
            sum += row.weight() * (Math.sqrt(error * error + ROUNDING * ROUNDING) - ROUNDING) / ERROR_UNIT;
        }
        for (var factor : free) {
            double away = Math.log(factors.get(factor) / belief.get(factor)) / factor.spread();
            sum += 0.5 * strength * away * away;
        }
        return sum;
    }
}
