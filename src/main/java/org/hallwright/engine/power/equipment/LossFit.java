package org.hallwright.engine.power.equipment;

import java.util.List;

/**
 * A loss curve made from published efficiencies.
 *
 * @param curve the quadratic where it follows the points, else the points themselves, interpolated
 * @param quadratic the best non-negative quadratic
 * @param quadraticError largest difference between its efficiency and a published one (fraction)
 */
public record LossFit(LossCurve curve, QuadraticLoss quadratic, double quadraticError) {

    /** Published curves must be met within 0.3 points of efficiency. */
    public static final double ALLOWED_ERROR = 0.003;

    /** A quadratic has three coefficients: fewer points do not determine it. */
    public static final int FEWEST_POINTS = 3;

    /**
     * Fits {@code a + b x + c x²} with no coefficient below zero, so that the error in efficiency, not in watts, is
     * least: an error in the loss counts {@code efficiency² / load}.
     *
     * @throws IllegalArgumentException for fewer than three points
     */
    public static LossFit of(List<EfficiencyPoint> points) {
        if (points.size() < FEWEST_POINTS) {
            throw new IllegalArgumentException(
                    "a loss curve needs " + FEWEST_POINTS + " load/efficiency points or more, got " + points.size());
        }
        double[][] rows = new double[points.size()][];
        double[] wanted = new double[points.size()];
        for (int i = 0; i < rows.length; i++) {
            EfficiencyPoint point = points.get(i);
            double weight = point.efficiency() * point.efficiency() / point.load();
            rows[i] = new double[] {weight, weight * point.load(), weight * point.load() * point.load()};
            wanted[i] = weight * point.lossFraction();
        }
        double[] best = NonNegativeLeastSquares.solve(rows, wanted);
        QuadraticLoss quadratic = new QuadraticLoss(best[0], best[1], best[2]);
        double error = largestError(quadratic, points);
        return new LossFit(error <= ALLOWED_ERROR ? quadratic : new InterpolatedLoss(points), quadratic, error);
    }

    /** Largest difference between the curve's efficiency and the published one. */
    public static double largestError(LossCurve curve, List<EfficiencyPoint> points) {
        double largest = 0;
        for (EfficiencyPoint point : points) {
            largest = Math.max(largest, Math.abs(curve.efficiency(point.load()) - point.efficiency()));
        }
        return largest;
    }
}
