package org.hallwright.codec.throughput;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import org.hallwright.base.Outcome;
import org.hallwright.engine.throughput.calibrate.Evaluation;
import org.hallwright.engine.throughput.calibrate.RowPrediction;
import org.hallwright.engine.throughput.model.TransformerModel;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MeasurementFileTest {
    private static final Path SHARED = Path.of("../shared/data");

    private static MeasurementFile parse(String text) {
        return assertInstanceOf(Outcome.Ok.class, MeasurementFile.read(text, "test"))
                                .value()
                        instanceof MeasurementFile file
                ? file
                : org.junit.jupiter.api.Assertions.fail("not a measurement file");
    }

    private static List<RowPrediction> train(String text) {
        return parse(text).predictTraining(CalibrationPack.shipped(), ModelLibrary.shipped());
    }

    private static List<RowPrediction> shared(String name) throws IOException {
        var path = SHARED.resolve(name);
        assumeTrue(
                Files.exists(path), "the shared measurements are not beside this checkout: " + path.toAbsolutePath());
        var file = parse(Files.readString(path));
        var predictions = file.predictTraining(CalibrationPack.shipped(), ModelLibrary.shipped());
        predictions.addAll(file.predictServing(CalibrationPack.shipped(), ModelLibrary.shipped()));
        return predictions;
    }

    private static void assertSound(List<RowPrediction> predictions) {
        for (var p : predictions) {
            if (p.covered()) {
                assertTrue(p.predicted() > 0 && Double.isFinite(p.predicted()), p.toString());
                assertTrue(p.low() <= p.predicted() && p.predicted() <= p.high(), p.toString());
            } else {
                assertFalse(p.reason().isEmpty(), p.toString());
            }
        }
    }

    @Test
    @DisplayName("Shared training rows: everything is answered or refused with a reason, and errors stay within bounds")
    void sharedTraining() throws IOException {
        var predictions = shared("training-measurements.json");
        assertSound(predictions);
        var medians = new HashMap<String, Double>();
        for (var group : Evaluation.groups(predictions)) {
            medians.put(group.group() + "/" + group.metric(), group.median());
        }
        assertTrue(medians.getOrDefault("vtrain-single/stepTime", 1.0) < 0.06, medians.toString());
        assertTrue(medians.getOrDefault("vtrain-multi/stepTime", 1.0) < 0.07, medians.toString());
        assertTrue(medians.getOrDefault("mlperf-405b/stepTime", 1.0) < 0.05, medians.toString());
        assertTrue(medians.getOrDefault("mlperf-405b/memory", 1.0) < 0.10, medians.toString());
        assertTrue(medians.getOrDefault("mlperf-lora/memory", 1.0) < 0.10, medians.toString());
        assertTrue(medians.getOrDefault("reliability/mttf", 1.0) < 0.05, medians.toString());
        assertTrue(medians.getOrDefault("inference-node-power/nodePower", 1.0) < 0.05, medians.toString());
    }

    @Test
    @DisplayName("Shared serving rows: everything is answered or refused with a reason, and errors stay within bounds")
    void sharedServing() throws IOException {
        var predictions = shared("inference-measurements.json");
        assertSound(predictions);
        for (var group : Evaluation.groups(predictions)) {
            if (group.group().equals("serving-sweep-aggregated")
                    && group.metric().equals("tpot")) {
                assertTrue(group.median() < 0.10, group.toString());
            }
            if (group.group().startsWith("mlperf-inference")) {
                assertTrue(group.median() < 0.10, group.toString());
            }
        }
    }

    @Test
    @DisplayName("Unknown parts, models and broken rows are listed with a reason, never a crash")
    void brokenRows() {
        var predictions = train("""
                {"rows": [
                  {"id": "a", "group": "g", "accelerator": "Quantum-9000", "n_acc": 8, "seq": 2048, "global_batch": 8,
                   "precision": "bf16", "model": {"name": "m", "layers": 2, "hidden": 64, "heads": 2}},
                  {"id": "b", "group": "g"},
                  {"id": "c", "accelerator": "H100", "n_acc": -3, "seq": 1e99, "global_batch": "many", "model": []},
                  {"id": "d", "group": "g", "accelerator": "H100-80GB-SXM", "n_acc": 8, "seq": 2048, "global_batch": 8,
                   "precision": "posit7", "model": {"name": "m", "layers": 2, "hidden": 64, "heads": 2}},
                  {"id": "e", "group": "g", "accelerator": "H100-80GB-SXM", "n_acc": 8, "seq": 2048, "global_batch": 8,
                   "tp": 3, "pp": 1, "precision": "bf16", "model": {"name": "m", "layers": 2, "hidden": 64, "heads": 2}},
                  null, 7, "text"],
                 "vtrain_single": {"columns": ["id"]}, "vtrain_single_rows": [["x"], [], null]}""");
        assertSound(predictions);
        assertTrue(predictions.size() >= 8);
        for (var prediction : predictions) {
            assertFalse(prediction.covered(), prediction.toString());
        }
    }

    @Test
    @DisplayName("An accelerator of the pack without measurements is covered, inherits, and says so")
    void inherits() {
        var predictions = train("""
                {"rows": [{"id": "t", "group": "new", "accelerator": "AWS Trainium2", "n_acc": 64, "seq": 4096,
                  "global_batch": 256, "precision": "bf16",
                  "model": {"name": "llama", "layers": 32, "hidden": 4096, "heads": 32, "kv_heads": 8, "ffn": 14336,
                            "gated_mlp": true, "vocab": 128256}}]}""");
        assertEquals(1, predictions.size());
        assertTrue(predictions.getFirst().covered());
        assertTrue(
                predictions.getFirst().reason().contains("inherited"),
                predictions.getFirst().reason());
    }

    @Test
    @DisplayName("A row with any field of any kind is predicted or listed with its reason; nothing throws")
    void anyField() {
        var wrong = List.of("-1", "0", "1e300", "12345678901234567890", "\"x\"", "null", "[]", "{}", "true");
        for (var field :
                List.of("n_acc", "seq", "global_batch", "tp", "pp", "ep", "micro_batch", "acc_per_node", "precision")) {
            for (var value : wrong) {
                assertSound(train("""
                        {"rows": [{"id": "a", "group": "g", "accelerator": "H100", "n_acc": 64, "seq": 4096,
                         "global_batch": 64, "tp": 8, "pp": 1, "precision": "bf16", "step_s": 1, "%s": %s,
                         "model": {"layers": 32, "hidden": 4096, "heads": 32, "vocab": 32000, "gated_mlp": true}}],
                         "vtrain_single": {"columns": ["id", "n_acc", "hidden"], "precision": "fp16"},
                         "vtrain_single_rows": [["s", %s, 1024], [%s], %s]}""".formatted(field, value, value, value, value)));
            }
        }
        for (var field : List.of("n_acc", "batch", "ttft_limit_ms", "tpot_limit_ms", "isl", "osl", "weights")) {
            for (var value : wrong) {
                assertSound(parse("""
                        {"rows": [{"id": "a", "group": "g", "accelerator": "H100", "n_acc": 8, "model": "llama2-70b",
                         "scenario": "Server", "ttft_limit_ms": 2000, "tpot_limit_ms": 200, "tokens_per_s": 1000, "%s": %s}]}""".formatted(field, value))
                        .predictServing(CalibrationPack.shipped(), ModelLibrary.shipped()));
            }
        }
    }

    @Test
    @DisplayName("A file that is not JSON is a named problem")
    void notJson() {
        var outcome = assertInstanceOf(Outcome.Failed.class, MeasurementFile.read("{\"rows\": [", "x.json"));
        assertEquals(1, outcome.problems().size());
        assertInstanceOf(Outcome.Failed.class, MeasurementFile.read("[1]", "x.json"));
    }

    @Test
    @DisplayName("config.json: dimensions as published give the published parameter count")
    void config() {
        var text = """
                {"model_type": "llama", "hidden_act": "silu", "hidden_size": 8192, "intermediate_size": 28672,
                 "num_attention_heads": 64, "num_hidden_layers": 80, "num_key_value_heads": 8, "vocab_size": 128256}""";
        var ok = assertInstanceOf(Outcome.Ok.class, ModelConfig.read(text, "llama3-70b"));
        var model = assertInstanceOf(TransformerModel.class, ok.value());
        assertEquals(70.55e9, model.parameters(), 0.1e9);
    }

    @Test
    @DisplayName("config.json: malformed, missing, zero, negative and indivisible dimensions are named problems")
    void badConfig() {
        for (var text : List.of(
                "{",
                "[]",
                "{}",
                "{\"num_hidden_layers\": 0, \"hidden_size\": 8, \"num_attention_heads\": 2, \"vocab_size\": 9}",
                "{\"num_hidden_layers\": 2, \"hidden_size\": -8, \"num_attention_heads\": 2, \"vocab_size\": 9}",
                "{\"num_hidden_layers\": 2, \"hidden_size\": 9, \"num_attention_heads\": 2, \"vocab_size\": 9}",
                "{\"num_hidden_layers\": 2, \"hidden_size\": 8, \"num_attention_heads\": 4, \"num_key_value_heads\": 3, \"vocab_size\": 9}",
                "{\"num_hidden_layers\": 1e30, \"hidden_size\": 8, \"num_attention_heads\": 2, \"vocab_size\": 9}")) {
            assertInstanceOf(Outcome.Failed.class, ModelConfig.read(text, ""), text);
        }
    }

    @Test
    @DisplayName("The library's dimensions give the parameter counts the models are named by")
    void library() {
        var expected = new HashMap<String, Double>();
        expected.put("gpt3-175b", 175e9);
        expected.put("llama3-405b", 405e9);
        expected.put("llama3-8b", 8.03e9);
        expected.put("mixtral-8x7b", 46.7e9);
        expected.put("deepseek-v3", 671e9);
        expected.put("qwen3-235b-a22b", 235e9);
        expected.put("gpt-oss-120b", 116.8e9);
        expected.put("nemotron-4-340b", 340e9);
        expected.put("megatron-1t", 1008e9);
        var library = ModelLibrary.shipped();
        for (var entry : expected.entrySet()) {
            var model = library.find(entry.getKey());
            double parameters = model == null ? 0 : model.parameters();
            assertEquals(entry.getValue(), parameters, 0.03 * entry.getValue(), entry.getKey());
        }
    }
}
