package org.hallwright.codec.throughput;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.engine.throughput.ThroughputMessage;
import org.hallwright.engine.throughput.calibrate.Calibration;
import org.hallwright.engine.throughput.calibrate.FactorSet;
import org.hallwright.engine.throughput.calibrate.PowerPredictor;
import org.hallwright.engine.throughput.calibrate.RowPrediction;
import org.hallwright.engine.throughput.calibrate.ServingCalibration;
import org.hallwright.engine.throughput.calibrate.ServingPredictor;
import org.hallwright.engine.throughput.calibrate.ServingRow;
import org.hallwright.engine.throughput.calibrate.Split;
import org.hallwright.engine.throughput.calibrate.TrainingCalibration;
import org.hallwright.engine.throughput.calibrate.TrainingPredictor;
import org.hallwright.engine.throughput.calibrate.TrainingRow;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A file of published measurements, training or inference, and what the engine says about it. */
public final class MeasurementFile {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JsonNode root;

    private MeasurementFile(JsonNode root) {
        this.root = root;
    }

    /** Reads a file's text; anything but a JSON object is a named problem. */
    public static Outcome<MeasurementFile> read(String text, String place) {
        try {
            var root = JSON.readTree(text);
            if (!root.isObject()) {
                return Outcome.failed(Problem.error(ThroughputMessage.BAD_ROWS_FILE, place, "not a JSON object"));
            }
            return Outcome.ok(new MeasurementFile(root));
        } catch (JacksonException malformed) {
            return Outcome.failed(Problem.error(
                    ThroughputMessage.BAD_ROWS_FILE, place, "not JSON: " + malformed.getOriginalMessage()));
        }
    }

    private boolean serving() {
        return root.has("serving_sweep_rows")
                || root.path("rows").path(0).has("scenario")
                || root.path("rows").path(0).path("model").isString();
    }

    /** Step time, memory, node power and mean time to failure of everything in the file; empty for an inference file. */
    public List<RowPrediction> predictTraining(Calibration calibration, ModelLibrary library) {
        var results = new ArrayList<RowPrediction>();
        if (serving()) {
            return results;
        }
        var rows = TrainingRows.read(root);
        var predictor = new TrainingPredictor(calibration);
        for (var row : rows.rows()) {
            results.addAll(predictor.predict(row));
        }
        for (var unread : rows.unread()) {
            results.add(RowPrediction.uncovered(
                    unread.id(), unread.group(), "stepTime", unread.publishedStepS(), "s", unread.reason()));
        }
        results.addAll(PowerRows.power(root, new PowerPredictor(calibration), library));
        results.addAll(PowerRows.reliability(root));
        return results;
    }

    /** Rates and latencies of everything in the file; empty for a training file. */
    public List<RowPrediction> predictServing(Calibration calibration, ModelLibrary library) {
        var results = new ArrayList<RowPrediction>();
        if (!serving()) {
            return results;
        }
        var rows = ServingRows.read(root, library);
        var predictor = new ServingPredictor(calibration);
        for (var row : rows.rows()) {
            results.addAll(predictor.predict(row));
        }
        results.addAll(rows.unread());
        return results;
    }

    /** Factors fitted to all rows of several files. */
    public static Calibration fit(Calibration frame, ModelLibrary library, List<MeasurementFile> files) {
        return fit(frame, trainingOf(files), servingOf(files, library), Split.ROWS, Split.NONE);
    }

    private static Calibration fit(
            Calibration frame, List<TrainingRow> training, List<ServingRow> serving, Split split, int heldBack) {
        var seen = new ArrayList<>(training);
        seen.removeIf(row -> split.quarter(row) == heldBack);
        var served = new ArrayList<>(serving);
        served.removeIf(row -> split.quarter(row) == heldBack);
        var sets = new ArrayList<FactorSet>(TrainingCalibration.fit(frame, seen));
        sets.addAll(ServingCalibration.fit(frame, served));
        return frame.withSets(sets);
    }

    private static List<TrainingRow> trainingOf(List<MeasurementFile> files) {
        var rows = new ArrayList<TrainingRow>();
        for (var file : files) {
            if (!file.serving()) {
                rows.addAll(TrainingRows.read(file.root).rows());
            }
        }
        return rows;
    }

    private static List<ServingRow> servingOf(List<MeasurementFile> files, ModelLibrary library) {
        var rows = new ArrayList<ServingRow>();
        for (var file : files) {
            if (file.serving()) {
                rows.addAll(ServingRows.read(file.root, library).rows());
            }
        }
        return rows;
    }

    /**
     * Predictions of every row by factors fitted to the other three quarters: four fits, each row held back from the one
     * that predicts it. Power and reliability are not fitted by rows and stand once.
     */
    public static List<RowPrediction> predictHeldBack(
            Calibration frame, ModelLibrary library, List<MeasurementFile> files, Split split) {
        var training = trainingOf(files);
        var serving = servingOf(files, library);
        var quarters = new HashMap<String, Integer>();
        for (var row : training) {
            quarters.put(row.id(), split.quarter(row));
        }
        for (var row : serving) {
            quarters.put(row.id(), split.quarter(row));
        }
        var results = new ArrayList<RowPrediction>();
        for (int quarter = 0; quarter < Split.QUARTERS; quarter++) {
            var fitted = fit(frame, training, serving, split, quarter);
            for (var file : files) {
                var predictions = file.predictTraining(fitted, library);
                predictions.addAll(file.predictServing(fitted, library));
                for (var prediction : predictions) {
                    String id = prediction.id();
                    if (quarters.getOrDefault(id, Split.quarter(id)) == quarter) {
                        results.add(prediction);
                    }
                }
            }
        }
        return results;
    }
}
