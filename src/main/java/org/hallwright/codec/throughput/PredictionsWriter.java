package org.hallwright.codec.throughput;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.hallwright.engine.throughput.calibrate.Evaluation;
import org.hallwright.engine.throughput.calibrate.RowPrediction;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes predictions of measurement rows: one result per row and metric, then errors per group. */
public final class PredictionsWriter {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private PredictionsWriter() {}

    public static String json(List<RowPrediction> predictions) {
        var root = JSON.createObjectNode();
        var results = root.putArray("results");
        for (var prediction : predictions) {
            write(results.addObject(), prediction);
        }
        var groups = root.putArray("groups");
        for (var group : Evaluation.groups(predictions)) {
            var node = groups.addObject();
            node.put("group", group.group());
            node.put("metric", group.metric());
            node.put("rows", group.rows());
            node.put("covered", group.covered());
            if (group.compared() > 0) {
                node.put("mean", rounded(group.mean()));
                node.put("median", rounded(group.median()));
                node.put("p90", rounded(group.p90()));
                node.put("inBand", rounded(group.inBand()));
            } else {
                node.putNull("mean");
                node.putNull("median");
                node.putNull("p90");
                node.putNull("inBand");
            }
        }
        return JSON.writeValueAsString(root);
    }

    private static void write(ObjectNode node, RowPrediction prediction) {
        node.put("id", prediction.id());
        node.put("group", prediction.group());
        node.put("metric", prediction.metric());
        if (prediction.published() > 0) {
            node.put("published", rounded(prediction.published()));
        } else {
            node.putNull("published");
        }
        if (prediction.covered()) {
            node.put("predicted", rounded(prediction.predicted()));
            node.put("low", rounded(prediction.low()));
            node.put("high", rounded(prediction.high()));
        } else {
            node.putNull("predicted");
            node.putNull("low");
            node.putNull("high");
        }
        node.put("unit", prediction.unit());
        node.put("covered", prediction.covered());
        if (prediction.comparable()) {
            node.put("error", rounded(prediction.error()));
        } else {
            node.putNull("error");
        }
        node.put("reason", prediction.reason());
    }

    static double rounded(double value) {
        return new BigDecimal(value)
                .round(new MathContext(6, RoundingMode.HALF_EVEN))
                .doubleValue();
    }
}
