package org.hallwright.engine.throughput.calibrate;

import java.util.ArrayList;
import java.util.List;
import org.hallwright.engine.throughput.model.Factors;

/** Predicts rate and latencies of published serving rows. */
public final class ServingPredictor {
    private final Calibration calibration;

    public ServingPredictor(Calibration calibration) {
        this.calibration = calibration;
    }

    /** One prediction per metric the row allows; never empty. */
    public List<RowPrediction> predict(ServingRow row) {
        var example = ServingCalibration.caseOf(calibration, row);
        if (example == null) {
            return uncovered(row, "unknown accelerator: " + row.accelerator());
        }
        try {
            return predict(row, example);
        } catch (IllegalArgumentException unreadable) {
            return uncovered(row, String.valueOf(unreadable.getMessage()));
        }
    }

    private static List<RowPrediction> uncovered(ServingRow row, String reason) {
        var results = new ArrayList<RowPrediction>(3);
        if (row.publishedTtftS() > 0) {
            results.add(
                    RowPrediction.uncovered(row.id(), row.group(), "ttft", row.publishedTtftS() * 1000, "ms", reason));
        }
        if (row.publishedTpotS() > 0) {
            results.add(
                    RowPrediction.uncovered(row.id(), row.group(), "tpot", row.publishedTpotS() * 1000, "ms", reason));
        }
        if (row.publishedTokensPerS() > 0 || results.isEmpty()) {
            results.add(RowPrediction.uncovered(
                    row.id(), row.group(), "tokensPerSecond", row.publishedTokensPerS(), "tokens/s", reason));
        }
        return results;
    }

    private List<RowPrediction> predict(ServingRow row, ServingCase example) {
        var results = new ArrayList<RowPrediction>(3);
        var resolved = calibration.resolve(example.accelerator, example.generation.id(), row.version(), example.family);
        Factors factors = resolved.factors();
        String reason = resolved.steps() == 0
                ? ""
                : "factors inherited from " + (resolved.from().isEmpty() ? "the general prior" : resolved.from());
        if (row.stated()) {
            double first = example.ttftS(factors) * 1000;
            double between = example.tpotS(factors) * 1000;
            add(results, row, "ttft", row.publishedTtftS() * 1000, first, resolved, "ms", reason);
            add(results, row, "tpot", row.publishedTpotS() * 1000, between, resolved, "ms", reason);
        }
        if (!row.stated() || row.publishedTokensPerS() > 0) {
            double rate = example.tokensPerS(factors);
            add(results, row, "tokensPerSecond", row.publishedTokensPerS(), rate, resolved, "tokens/s", reason);
        }
        return results;
    }

    private static void add(
            List<RowPrediction> results,
            ServingRow row,
            String metric,
            double published,
            double predicted,
            Calibration.Resolved resolved,
            String unit,
            String reason) {
        if (!(predicted > 0) || Double.isInfinite(predicted)) {
            results.add(RowPrediction.uncovered(
                    row.id(), row.group(), metric, published, unit, "the model does not fit within the stated limits"));
            return;
        }
        var band = metric.equals("ttft") ? resolved.firstToken() : resolved.residuals();
        results.add(new RowPrediction(
                row.id(),
                row.group(),
                metric,
                published,
                predicted,
                predicted * Math.exp(band.low()),
                predicted * Math.exp(band.high()),
                unit,
                true,
                reason));
    }
}
