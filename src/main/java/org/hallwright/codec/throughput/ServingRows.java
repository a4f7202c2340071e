package org.hallwright.codec.throughput;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hallwright.engine.throughput.calibrate.RowPrediction;
import org.hallwright.engine.throughput.calibrate.ServingRow;
import org.hallwright.engine.throughput.model.Precision;
import org.hallwright.engine.throughput.serve.Engine;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a file of serving measurements: rows and the sweep table. Rows that cannot be read become uncovered predictions. */
public record ServingRows(List<ServingRow> rows, List<RowPrediction> unread) {
    private static final String SWEEP = "serving-sweep";

    public ServingRows {
        rows = List.copyOf(rows);
        unread = List.copyOf(unread);
    }

    public static ServingRows read(JsonNode file, ModelLibrary library) {
        var rows = new ArrayList<ServingRow>();
        var unread = new ArrayList<RowPrediction>();
        int index = 0;
        for (var node : file.path("rows")) {
            index++;
            String id = Fields.text(node, "id").isEmpty() ? "row-" + index : Fields.text(node, "id");
            try {
                rows.add(row(id, node, library));
            } catch (IllegalArgumentException problem) {
                unread.add(RowPrediction.uncovered(
                        id,
                        Fields.text(node, "group"),
                        "tokensPerSecond",
                        Fields.number(node, "tokens_per_s"),
                        "tokens/s",
                        String.valueOf(problem.getMessage())));
            }
        }
        readSweep(file, library, rows, unread);
        return new ServingRows(rows, unread);
    }

    private static ServingRow row(String id, JsonNode node, ModelLibrary library) {
        String name = Fields.text(node, "model");
        var model = library.find(name);
        if (model == null) {
            throw new IllegalArgumentException("unknown model: " + name);
        }
        int count = Fields.integer(node, "n_acc");
        if (count == 0) {
            throw new IllegalArgumentException("n_acc is missing");
        }
        if (Fields.text(node, "phase").equals("prefill")) {
            throw new IllegalArgumentException("input tokens with cache hits: the hit rate decides, not the hardware");
        }
        double input = Fields.number(node, "isl");
        double output = Fields.number(node, "osl");
        var workload = library.workload(name);
        if (input < 1 || output < 1) {
            if (workload == null) {
                throw new IllegalArgumentException("request lengths of " + name + " are not stated");
            }
            input = workload.inputTokens();
            output = workload.outputTokens();
        }
        String scenario = Fields.text(node, "scenario");
        double batch = Fields.number(node, "batch");
        String weights = Fields.text(node, "weights");
        String group = Fields.text(node, "group");
        return new ServingRow(
                id,
                group,
                group,
                "",
                Fields.text(node, "accelerator"),
                count,
                model,
                weights.isEmpty() ? null : Precision.parse(weights),
                input,
                output,
                batch,
                batch > 0 ? Engine.tensor(count) : null,
                null,
                0,
                0,
                scenario.equalsIgnoreCase("Offline"),
                Fields.number(node, "ttft_limit_ms") / 1000,
                Fields.number(node, "tpot_limit_ms") / 1000,
                Fields.number(node, "tokens_per_s"),
                Fields.number(node, "ttft_p50_ms") / 1000,
                Fields.number(node, "tpot_p50_ms") / 1000);
    }

    private static void readSweep(
            JsonNode file, ModelLibrary library, List<ServingRow> rows, List<RowPrediction> unread) {
        var columns = new ArrayList<String>();
        for (var column : file.path("serving_sweep").path("columns")) {
            columns.add(column.asString(""));
        }
        int index = 0;
        for (var line : file.path("serving_sweep_rows")) {
            index++;
            var cells = new Cells(columns, line);
            String id = cells.text("id").isEmpty() ? "sweep-" + index : cells.text("id");
            try {
                rows.add(sweep(id, cells, library));
            } catch (IllegalArgumentException problem) {
                String reason = String.valueOf(problem.getMessage());
                unread.add(RowPrediction.uncovered(id, SWEEP, "ttft", cells.number("silicon_ttft_ms"), "ms", reason));
                unread.add(RowPrediction.uncovered(id, SWEEP, "tpot", cells.number("silicon_tpot_ms"), "ms", reason));
            }
        }
    }

    private static ServingRow sweep(String id, Cells cells, ModelLibrary library) {
        String name = cells.text("model_path");
        var model = library.find(name);
        if (model == null) {
            throw new IllegalArgumentException("unknown model: " + name);
        }
        double input = cells.number("isl");
        double output = cells.number("osl");
        if (input < 1 || output < 1) {
            throw new IllegalArgumentException("isl or osl is missing");
        }
        boolean split = cells.text("mode").equals("disagg");
        String backend = cells.text("backend").toLowerCase(Locale.ROOT);
        String precision = cells.text("precision");
        Engine engine;
        Engine prefill = null;
        double concurrency = cells.number("concurrency");
        if (split) {
            engine = engine(
                    cells.whole("decode_tp_size"),
                    cells.whole("decode_attention_dp_size"),
                    1,
                    1,
                    cells.whole("decode_moe_ep_size"));
            prefill = engine(
                    cells.whole("prefill_tp_size"),
                    cells.whole("prefill_attention_dp_size"),
                    1,
                    1,
                    cells.whole("prefill_moe_ep_size"));
            if (concurrency < 1) {
                concurrency = cells.number("decode_batch_size")
                        * Math.max(1, cells.whole("decode_num_workers"))
                        * Math.max(1, engine.attentionReplicas());
            }
        } else {
            engine = engine(
                    cells.whole("tp_size"),
                    cells.whole("attention_dp_size"),
                    cells.whole("pp_size"),
                    cells.whole("moe_tp_size"),
                    cells.whole("moe_ep_size"));
            if (concurrency < 1) {
                concurrency = cells.number("batch_size") * Math.max(1, engine.attentionReplicas());
            }
        }
        if (concurrency < 1) {
            throw new IllegalArgumentException("neither concurrency nor batch is stated");
        }
        return new ServingRow(
                id,
                SWEEP + (split ? "-disaggregated" : "-aggregated"),
                "sweep-" + backend + (split ? "-split" : ""),
                cells.text("backend_version"),
                cells.text("system"),
                engine.devices(),
                model,
                precision.isEmpty() ? Precision.BF16 : known(precision),
                input,
                output,
                concurrency,
                engine,
                prefill,
                cells.whole("decode_num_workers"),
                cells.whole("prefill_num_workers"),
                false,
                0,
                0,
                0,
                cells.number("silicon_ttft_ms") / 1000,
                cells.number("silicon_tpot_ms") / 1000);
    }

    private static Precision known(String text) {
        var precision = Precision.parse(text);
        if (precision == null) {
            throw new IllegalArgumentException("unknown precision: " + text);
        }
        return precision;
    }

    /**
     * The engine a sweep row means. Some exports multiply the tensor degree by the expert degree although both run on the
     * same devices (64 = 8 x 8): a square product is read as one set of devices with both degrees.
     */
    private static Engine engine(int tensor, int replicas, int pipeline, int expertTensor, int experts) {
        int t = Math.max(1, tensor);
        int a = Math.max(1, replicas);
        int p = Math.max(1, pipeline);
        if (experts > 1 && expertTensor == experts && t * a == experts * experts) {
            return new Engine(experts * p, a > 1 ? experts : 1, p);
        }
        return new Engine(t * a * p, a, p);
    }

    /** One line of the table by column name; anything absent or wrongly typed reads as not stated. */
    private record Cells(List<String> columns, JsonNode line) {
        private @Nullable JsonNode cell(String name) {
            int at = columns.indexOf(name);
            return at < 0 ? null : line.path(at);
        }

        String text(String name) {
            var cell = cell(name);
            return cell != null && cell.isString() ? cell.stringValue() : "";
        }

        double number(String name) {
            var cell = cell(name);
            return cell != null && cell.isNumber() && Double.isFinite(cell.doubleValue()) ? cell.doubleValue() : 0;
        }

        int whole(String name) {
            double value = number(name);
            return value >= 1 && value <= 1_000_000 ? (int) value : 0;
        }
    }
}
