package org.hallwright.engine.throughput.calibrate;

import org.hallwright.engine.throughput.goodput.WorkloadPower;
import org.hallwright.engine.throughput.model.TransformerModel;
import org.jspecify.annotations.Nullable;

/** Predicts mean node power over a benchmark run, start-up and evaluation included. */
public final class PowerPredictor {
    /** Band of the fitted rows, a tenth either way. */
    private static final double BAND = 0.10;

    private static final double SMALL_MODEL = 20e9;

    private final Calibration calibration;

    public PowerPredictor(Calibration calibration) {
        this.calibration = calibration;
    }

    /** @param model the benchmark's language model; null for others, which count as dense training or inference */
    public RowPrediction predict(PowerRow row, @Nullable TransformerModel model) {
        String group = row.scenario().isEmpty() ? "training-node-power" : "inference-node-power";
        double published = row.publishedMeanW() / 1000;
        var known = calibration.accelerator(row.accelerator());
        if (known == null) {
            return RowPrediction.uncovered(
                    row.id(), group, "nodePower", published, "kW", "unknown accelerator: " + row.accelerator());
        }
        var part = known.spec();
        int perNode = row.perNode() > 0 ? row.perNode() : known.perNode();
        double load = load(row, model);
        double accelerator = part.idleW() + load * Math.max(0, part.tdpW() - part.idleW());
        double quiet = row.quietW() > 0 ? row.quietW() : WorkloadPower.quietNodeW(part, perNode);
        double kilowatt = WorkloadPower.nodeW(part, perNode, quiet, accelerator) / 1000;
        return new RowPrediction(
                row.id(),
                group,
                "nodePower",
                published,
                kilowatt,
                kilowatt * (1 - BAND),
                kilowatt * (1 + BAND),
                "kW",
                true,
                row.quietW() > 0 ? "" : "quiet node power assumed");
    }

    private static double load(PowerRow row, @Nullable TransformerModel model) {
        if (row.scenario().isEmpty()) {
            return WorkloadPower.TRAINING_RUN;
        }
        // A small model leaves the accelerators waiting for the host more often.
        boolean small = model != null && model.activeWeights() < SMALL_MODEL;
        double offline = small ? WorkloadPower.SERVING_SMALL : WorkloadPower.SERVING;
        return row.scenario().equalsIgnoreCase("Offline") ? offline : offline * WorkloadPower.UNDER_LIMITS;
    }
}
