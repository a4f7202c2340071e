package org.hallwright.engine.throughput.calibrate;

/**
 * A prediction beside what was published.
 *
 * @param published zero when the row states none
 * @param reason    why it is not covered, or what was inherited; empty when there is nothing to say
 */
public record RowPrediction(
        String id,
        String group,
        String metric,
        double published,
        double predicted,
        double low,
        double high,
        String unit,
        boolean covered,
        String reason) {

    public static RowPrediction uncovered(
            String id, String group, String metric, double published, String unit, String reason) {
        return new RowPrediction(id, group, metric, published, 0, 0, 0, unit, false, reason);
    }

    /** Absolute relative error; NaN never leaves: zero published counts as no comparison. */
    public boolean comparable() {
        return covered && published > 0;
    }

    public double error() {
        return published > 0 ? Math.abs(predicted - published) / published : 0;
    }

    public boolean inBand() {
        return published >= low && published <= high;
    }
}
