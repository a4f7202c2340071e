package org.hallwright.codec.throughput;

import java.util.ArrayList;
import java.util.List;
import org.hallwright.engine.throughput.calibrate.PowerPredictor;
import org.hallwright.engine.throughput.calibrate.PowerRow;
import org.hallwright.engine.throughput.calibrate.RowPrediction;
import org.hallwright.engine.throughput.goodput.FailureProfile;
import tools.jackson.databind.JsonNode;

/** Reads the power and reliability sections of a training measurement file. */
public final class PowerRows {
    private PowerRows() {}

    /** Node power of each metered run. */
    public static List<RowPrediction> power(JsonNode file, PowerPredictor predictor, ModelLibrary library) {
        var results = new ArrayList<RowPrediction>();
        int index = 0;
        for (var node : file.path("power").path("mlperf_training_node_power")) {
            index++;
            String source = Fields.text(node, "source");
            String id = id(node, source.isEmpty() ? "training-node-power-" + index : source);
            String workload = source.substring(source.lastIndexOf('/') + 1);
            results.add(predictor.predict(row(id, node, workload, ""), library.find(workload.replace('_', '-'))));
        }
        index = 0;
        for (var node : file.path("power").path("mlperf_inference_node_power")) {
            index++;
            String workload = Fields.text(node, "benchmark");
            String scenario = Fields.text(node, "scenario");
            String system = Fields.text(node, "system");
            String id = id(
                    node,
                    system.isEmpty() ? "inference-node-power-" + index : system + "/" + workload + "/" + scenario);
            results.add(predictor.predict(
                    row(id, node, workload, scenario.isEmpty() ? "Server" : scenario), library.find(workload)));
        }
        return results;
    }

    private static String id(JsonNode node, String otherwise) {
        String id = Fields.text(node, "id");
        return id.isEmpty() ? otherwise : id;
    }

    private static PowerRow row(String id, JsonNode node, String workload, String scenario) {
        var meter = node.path("node_power_w");
        double quiet = Fields.number(node, "outside_run_min_w");
        if (quiet == 0) {
            quiet = Fields.number(node, "min_before_run_w");
        }
        if (quiet == 0) {
            quiet = Fields.number(meter, "min");
        }
        return new PowerRow(
                id,
                Fields.text(node, "accelerator"),
                Math.max(1, Fields.integer(node, "nodes")),
                Fields.integer(node, "acc_per_node"),
                workload,
                scenario,
                quiet,
                Fields.number(meter, "mean"));
    }

    /** Mean time to failure of jobs, from node failure rates and, where a job was measured, its software term. */
    public static List<RowPrediction> reliability(JsonNode file) {
        var results = new ArrayList<RowPrediction>();
        var section = file.path("reliability");
        var llama = section.path("llama3_interruptions");
        if (llama.isObject()) {
            double accelerators = Fields.number(llama, "n_acc");
            double days = Fields.number(llama, "days");
            double unexpected = Fields.number(llama, "unexpected");
            double published = unexpected > 0
                    ? days * 24 / unexpected
                    : Fields.number(llama, "derived_mean_hours_between_unexpected");
            add(
                    results,
                    "llama3_interruptions",
                    published,
                    FailureProfile.LLAMA3_H100.mttfHours(accelerators / 8),
                    "node failures of the H100 profile");
        }
        var meta = section.path("meta_rsc");
        for (var cluster : new String[] {"rsc1", "rsc2"}) {
            var node = meta.path(cluster);
            double perThousand = Fields.number(node, "failures_per_1000_node_days");
            var hardware = perThousand > 0
                    ? new FailureProfile(perThousand / 1000, 0)
                    : cluster.equals("rsc1") ? FailureProfile.RESEARCH_A100 : FailureProfile.QUIET_A100;
            for (var field : node.propertyNames()) {
                double accelerators = digits(field);
                double published = Fields.number(node, field);
                if (!(accelerators > 0) || !(published > 0) || !field.contains("mttf_h_")) {
                    continue;
                }
                if (field.startsWith("measured")) {
                    add(
                            results,
                            "meta_rsc/" + cluster + "/" + field,
                            published,
                            FailureProfile.RESEARCH_JOBS.mttfHours(accelerators / 8),
                            "node failures and the software term of research jobs");
                } else {
                    add(
                            results,
                            "meta_rsc/" + cluster + "/" + field,
                            published,
                            hardware.mttfHours(accelerators / 8),
                            "node failures alone, as the source projects them");
                }
            }
        }
        return results;
    }

    private static double digits(String field) {
        var digits = new StringBuilder();
        for (int i = 0; i < field.length(); i++) {
            if (Character.isDigit(field.charAt(i))) {
                digits.append(field.charAt(i));
            }
        }
        return digits.isEmpty() || digits.length() > 9 ? 0 : Double.parseDouble(digits.toString());
    }

    private static void add(List<RowPrediction> results, String id, double published, double hours, String reason) {
        // A rate counted over some hundred events is known within about a tenth (Poisson, 10th to 90th percentile).
        results.add(new RowPrediction(
                id, "reliability", "mttf", published, hours, hours * 0.9, hours * 1.1, "h", true, reason));
    }
}
