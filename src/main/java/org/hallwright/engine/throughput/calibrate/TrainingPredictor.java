package org.hallwright.engine.throughput.calibrate;

import java.util.ArrayList;
import java.util.List;
import org.hallwright.engine.throughput.train.MemoryModel;

/** Predicts step time and memory of published training rows. */
public final class TrainingPredictor {
    private final Calibration calibration;

    public TrainingPredictor(Calibration calibration) {
        this.calibration = calibration;
    }

    /** One prediction per metric the row allows; never empty. */
    public List<RowPrediction> predict(TrainingRow row) {
        var results = new ArrayList<RowPrediction>(2);
        var known = calibration.accelerator(row.accelerator());
        if (known == null) {
            return uncovered(row, "unknown accelerator: " + row.accelerator());
        }
        var generation = calibration.generation(
                row.group(), row.software(), known.spec().stack(), row.model().sparse());
        TrainingCase example;
        try {
            example = new TrainingCase(row, known, generation);
        } catch (IllegalArgumentException unreadable) {
            return uncovered(row, String.valueOf(unreadable.getMessage()));
        }
        var resolved = calibration.resolve(known.spec().id(), generation.id());
        double step = example.stepS(resolved.factors());
        if (!(step > 0) || Double.isInfinite(step)) {
            return uncovered(row, "the row's figures leave no finite step time");
        }
        var band = resolved.residuals();
        String reason = resolved.steps() == 0
                ? example.layout().label()
                : example.layout().label() + "; factors inherited from "
                        + (resolved.from().isEmpty() ? "the general prior" : resolved.from());
        results.add(new RowPrediction(
                row.id(),
                row.group(),
                "stepTime",
                row.publishedStepS(),
                step,
                step * Math.exp(band.low()),
                step * Math.exp(band.high()),
                "s",
                true,
                reason));
        if (row.publishedMemoryGb() > 0) {
            double memory = example.memoryGb(resolved.factors());
            results.add(new RowPrediction(
                    row.id(),
                    row.group(),
                    "memory",
                    row.publishedMemoryGb(),
                    memory,
                    memory * (1 - MemoryModel.BAND),
                    memory * (1 + MemoryModel.BAND),
                    "GB",
                    true,
                    reason));
        }
        return results;
    }

    private static List<RowPrediction> uncovered(TrainingRow row, String reason) {
        return List.of(RowPrediction.uncovered(row.id(), row.group(), "stepTime", row.publishedStepS(), "s", reason));
    }
}
