package org.hallwright.codec.throughput;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hallwright.engine.throughput.calibrate.TrainingRow;
import org.hallwright.engine.throughput.model.Precision;
import org.hallwright.engine.throughput.model.TransformerModel;
import org.hallwright.engine.throughput.train.Recompute;
import org.hallwright.engine.throughput.train.Schedule;
import org.hallwright.engine.throughput.train.Sharding;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the training part of a measurement file: the rows and the single-node table. Rows it cannot read are listed. */
public record TrainingRows(List<TrainingRow> rows, List<Unread> unread) {
    /** A row that could not be turned into a case, and why. */
    public record Unread(String id, String group, double publishedStepS, String reason) {}

    public TrainingRows {
        rows = List.copyOf(rows);
        unread = List.copyOf(unread);
    }

    public static TrainingRows read(JsonNode file) {
        var rows = new ArrayList<TrainingRow>();
        var unread = new ArrayList<Unread>();
        int index = 0;
        for (var node : file.path("rows")) {
            index++;
            String id = Fields.text(node, "id").isEmpty() ? "row-" + index : Fields.text(node, "id");
            try {
                rows.add(row(id, node));
            } catch (IllegalArgumentException problem) {
                unread.add(new Unread(
                        id,
                        Fields.text(node, "group"),
                        Fields.number(node, "step_s"),
                        String.valueOf(problem.getMessage())));
            }
        }
        readSingles(file, rows, unread);
        return new TrainingRows(rows, unread);
    }

    private static TrainingRow row(String id, JsonNode node) {
        var model = ModelReader.read(node.path("model"));
        int count = Fields.integer(node, "n_acc");
        if (count == 0) {
            throw new IllegalArgumentException("n_acc is missing");
        }
        int seq = Fields.integer(node, "seq");
        if (seq == 0) {
            throw new IllegalArgumentException("seq is missing");
        }
        int batch = Fields.integer(node, "global_batch");
        if (batch == 0) {
            double tokens = Fields.number(node, "tokens_per_batch");
            batch = (int) Math.min(Integer.MAX_VALUE, Math.round(tokens / seq));
        }
        if (batch == 0) {
            throw new IllegalArgumentException("global_batch is missing: step time depends on it");
        }
        int perNode = Fields.integer(node, "acc_per_node");
        int tensor = Fields.integer(node, "tp");
        int pipeline = Fields.integer(node, "pp");
        int data = Fields.integer(node, "dp");
        int cores = Fields.integer(node, "neuron_cores");
        int coreTensor = Fields.integer(node, "tp_neuroncores");
        if (cores > count && coreTensor > 0) {
            // Published degrees count cores; the model counts chips.
            tensor = Math.max(1, coreTensor * count / cores);
            data = 0;
        }
        int context = Fields.integer(node, "cp");
        if (tensor > 0 || pipeline > 0) {
            // A row that states one degree states those above one.
            tensor = Math.max(1, tensor);
            context = Math.max(1, context);
            pipeline = pipeline == 0 && data > 0 ? Math.max(1, count / Math.max(1, tensor * context * data)) : pipeline;
        }
        String precisionText = Fields.text(node, "precision");
        var precision = Precision.parse(precisionText);
        if (precision == null) {
            throw new IllegalArgumentException(
                    precisionText.isEmpty() ? "precision is missing" : "unknown precision: " + precisionText);
        }
        String schedule = Fields.text(node, "schedule");
        boolean fsdp = Fields.flag(node, "fsdp") || Fields.integer(node, "fsdp") > 0;
        return new TrainingRow(
                id,
                Fields.text(node, "group"),
                Fields.text(node, "accelerator"),
                count,
                perNode,
                Fields.integer(node, "scaleup_domain"),
                Fields.number(node, "scaleout_GBps_per_acc") * 1e9,
                model,
                seq,
                batch,
                Fields.integer(node, "micro_batch"),
                Fields.integer(node, "grad_accum"),
                tensor,
                pipeline,
                data,
                context,
                Fields.integer(node, "ep"),
                Fields.integer(node, "vpp"),
                schedule.contains("interleaved"),
                schedule.toLowerCase(Locale.ROOT).contains("dualpipe") ? Schedule.DUAL : null,
                recompute(Fields.text(node, "recompute")),
                fsdp ? Sharding.WEIGHTS : sharding(Fields.text(node, "zero")),
                precision,
                Fields.text(node, "task").toLowerCase(Locale.ROOT).contains("lora"),
                Fields.text(node, "attention").contains("flash") ? Boolean.TRUE : null,
                node.path("sequence_parallel").isBoolean() ? Fields.flag(node, "sequence_parallel") : null,
                Fields.text(node, "software"),
                publishedStepS(node, model, count, seq, batch, precision),
                Fields.number(node, "mem_gb_max"));
    }

    /** The measured step, directly or by arithmetic on what the source prints. */
    private static double publishedStepS(
            JsonNode node, TransformerModel model, int count, int seq, int batch, Precision precision) {
        for (var name : new String[] {"step_s", "step_s_derived"}) {
            double value = Fields.number(node, name);
            if (value > 0) {
                return value;
            }
        }
        double block = Fields.number(node, "block_s");
        double sequences = Fields.number(node, "block_train_sequences");
        if (block > 0 && sequences > 0) {
            return block * batch / sequences;
        }
        double perAccelerator = Fields.number(node, "tokens_per_s_per_acc");
        if (perAccelerator > 0) {
            return (double) batch * seq / (perAccelerator * count);
        }
        double tokens = Fields.number(node, "tokens_per_s");
        if (tokens > 0) {
            return (double) batch * seq / tokens;
        }
        double samples = Fields.number(node, "samples_per_s");
        if (samples > 0) {
            return batch / samples;
        }
        double modelTflops = Fields.number(node, "model_tflops_per_acc");
        if (modelTflops > 0) {
            return batch * model.trainingFlopPerSequence(seq) / (modelTflops * 1e12 * count);
        }
        double hardwareTflops = Fields.number(node, "hw_tflops_per_acc");
        if (hardwareTflops > 0) {
            // The formula of arXiv:2104.04473, which counts the recomputed forward pass and unmasked attention.
            double h = model.hidden();
            double flop = 96.0
                    * batch
                    * seq
                    * model.layers()
                    * h
                    * h
                    * (1 + seq / (6 * h) + model.vocab() / (16.0 * model.layers() * h));
            return flop / (hardwareTflops * 1e12 * count);
        }
        return 0;
    }

    private static @Nullable Recompute recompute(String text) {
        if (text.startsWith("full")) {
            return Recompute.FULL;
        }
        if (text.startsWith("selective")) {
            return Recompute.SELECTIVE;
        }
        return text.startsWith("none") ? Recompute.NONE : null;
    }

    private static @Nullable Sharding sharding(String text) {
        if (text.isEmpty()) {
            return null;
        }
        var lower = text.toLowerCase(Locale.ROOT);
        if (lower.equals("none")) {
            return Sharding.NONE;
        }
        if (lower.contains("shard_grad_op") || lower.contains("not resharded") || lower.equals("zero-2")) {
            return Sharding.GRADIENTS;
        }
        if (lower.contains("full_shard") || lower.contains("zero-3") || lower.contains("fsdp")) {
            return Sharding.WEIGHTS;
        }
        return Sharding.OPTIMIZER;
    }

    private static void readSingles(JsonNode file, List<TrainingRow> rows, List<Unread> unread) {
        var table = file.path("vtrain_single");
        var columns = new ArrayList<String>();
        for (var column : table.path("columns")) {
            columns.add(column.isString() ? column.stringValue() : "");
        }
        for (var line : file.path("vtrain_single_rows")) {
            int idAt = columns.indexOf("id");
            String id =
                    idAt >= 0 && line.path(idAt).isString() ? line.path(idAt).stringValue() : "vtrain-single";
            try {
                rows.add(single(id, table, columns, line));
            } catch (IllegalArgumentException problem) {
                unread.add(new Unread(id, "vtrain-single", 0, String.valueOf(problem.getMessage())));
            }
        }
    }

    private static TrainingRow single(String id, JsonNode table, List<String> columns, JsonNode line) {
        int hidden = cell(columns, line, "hidden");
        int heads = cell(columns, line, "heads");
        var model = TransformerModel.dense(
                "gpt", cell(columns, line, "layers"), hidden, heads, heads, 4 * hidden, false, 51_200);
        var precision = Precision.parse(Fields.text(table, "precision"));
        int at = columns.indexOf("step_s");
        return new TrainingRow(
                id,
                "vtrain-single",
                Fields.text(table, "accelerator"),
                cell(columns, line, "n_acc"),
                8,
                8,
                0,
                model,
                cell(columns, line, "seq"),
                cell(columns, line, "global_batch"),
                cell(columns, line, "micro_batch"),
                0,
                cell(columns, line, "tp"),
                cell(columns, line, "pp"),
                cell(columns, line, "dp"),
                1,
                1,
                Math.max(1, Fields.integer(table, "vpp")),
                false,
                null,
                recompute(Fields.text(table, "recompute")),
                sharding(Fields.text(table, "zero")),
                precision == null ? Precision.FP16 : precision,
                false,
                null,
                null,
                "",
                at >= 0 && line.path(at).isNumber() ? line.path(at).doubleValue() : 0,
                0);
    }

    private static int cell(List<String> columns, JsonNode line, String name) {
        int at = columns.indexOf(name);
        double value = at >= 0 && line.path(at).isNumber() ? line.path(at).doubleValue() : 0;
        if (!(value >= 1 && value <= Integer.MAX_VALUE)) {
            throw new IllegalArgumentException("column " + name + " is missing, below 1 or beyond any machine");
        }
        return (int) value;
    }
}
