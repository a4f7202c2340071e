package org.hallwright.codec.throughput;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.hallwright.engine.throughput.calibrate.Calibration;
import org.hallwright.engine.throughput.calibrate.FactorSet;
import org.hallwright.engine.throughput.calibrate.Generation;
import org.hallwright.engine.throughput.calibrate.KnownAccelerator;
import org.hallwright.engine.throughput.calibrate.Residuals;
import org.hallwright.engine.throughput.model.AcceleratorSpec;
import org.hallwright.engine.throughput.model.Factor;
import org.hallwright.engine.throughput.model.Factors;
import org.hallwright.engine.throughput.train.Schedule;
import org.hallwright.engine.throughput.train.TrainingStyle;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads and writes the calibration pack that ships with the product. */
public final class CalibrationPack {
    private static final String ROOT = "/org/hallwright/packs/calibration/";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private CalibrationPack() {}

    /** The pack that ships. */
    public static Calibration shipped() {
        return new Calibration(
                accelerators(resource("accelerators.json")),
                generations(resource("generations.json")),
                sets(resource("factors.json")));
    }

    /** Parts and generations without fitted factors: where a fit starts. */
    public static Calibration frame() {
        return new Calibration(
                accelerators(resource("accelerators.json")), generations(resource("generations.json")), List.of());
    }

    private static JsonNode resource(String name) {
        try (InputStream in = CalibrationPack.class.getResourceAsStream(ROOT + name)) {
            if (in == null) {
                throw new IllegalStateException(
                        "calibration pack file " + name + " is missing. Maybe the jar is damaged.");
            }
            return JSON.readTree(in);
        } catch (IOException damaged) {
            throw new UncheckedIOException("calibration pack file " + name, damaged);
        }
    }

    private static List<KnownAccelerator> accelerators(JsonNode file) {
        var list = new ArrayList<KnownAccelerator>();
        for (var node : file.path("accelerators")) {
            double peak16 = Fields.number(node, "peak16FlopPerS");
            double exponentials = Fields.number(node, "exponentialsPerS");
            var spec = new AcceleratorSpec(
                    Fields.text(node, "id"),
                    Fields.text(node, "stack"),
                    peak16,
                    Fields.number(node, "peak8FlopPerS"),
                    Fields.number(node, "peak4FlopPerS"),
                    exponentials > 0 ? exponentials : AcceleratorSpec.usualExponentialsPerS(peak16),
                    Fields.number(node, "memoryBytes"),
                    Fields.number(node, "memoryBytesPerS"),
                    Fields.number(node, "scaleUpBytesPerS"),
                    Fields.integer(node, "scaleUpDomain"),
                    Fields.number(node, "scaleOutBytesPerS"),
                    Fields.number(node, "tdpW"),
                    Fields.number(node, "idleW"));
            list.add(new KnownAccelerator(
                    spec,
                    strings(node.path("match")),
                    Fields.text(node, "catalog"),
                    Fields.text(node, "relative"),
                    Fields.integer(node, "perNode")));
        }
        return list;
    }

    private static List<Generation> generations(JsonNode file) {
        var list = new ArrayList<Generation>();
        for (var node : file.path("generations")) {
            var style = node.path("style");
            list.add(new Generation(
                    Fields.text(node, "id"),
                    strings(node.path("groups")),
                    Fields.text(node, "stack"),
                    Fields.text(node, "models"),
                    Fields.text(node, "software"),
                    Fields.text(node, "parent"),
                    new TrainingStyle(
                            Fields.flag(style, "fusedAttention"),
                            Fields.flag(style, "sequenceParallel"),
                            Fields.flag(style, "scatteredPipeline"),
                            true,
                            Fields.flag(style, "fullySharded"),
                            false,
                            Fields.number(style, "weightBytes"),
                            Fields.number(style, "gradientBytes"),
                            Fields.text(style, "schedule").equals("dual") ? Schedule.DUAL : Schedule.ALTERNATING)));
        }
        return list;
    }

    private static List<FactorSet> sets(JsonNode file) {
        var list = new ArrayList<FactorSet>();
        for (var node : file.path("sets")) {
            var factors = Factors.prior();
            for (var factor : Factor.values()) {
                double value = Fields.number(node.path("factors"), factor.name());
                if (value > 0) {
                    factors = factors.with(factor, value);
                }
            }
            list.add(new FactorSet(
                    Fields.text(node, "accelerator"),
                    Fields.text(node, "generation"),
                    factors,
                    residuals(node.path("residuals")),
                    residuals(node.path("firstToken"))));
        }
        return list;
    }

    private static Residuals residuals(JsonNode node) {
        return node.isObject()
                ? new Residuals(
                        Fields.integer(node, "rows"),
                        Fields.number(node, "p10"),
                        Fields.number(node, "p50"),
                        Fields.number(node, "p90"))
                : Residuals.UNMEASURED;
    }

    private static void write(ObjectNode node, Residuals residuals) {
        node.put("rows", residuals.rows());
        node.put("p10", rounded(residuals.low()));
        node.put("p50", rounded(residuals.median()));
        node.put("p90", rounded(residuals.high()));
    }

    /** The fitted sets as the pack's {@code factors.json}. */
    public static String write(Calibration calibration) {
        ObjectNode root = JSON.createObjectNode();
        root.put("schema", "hallwright-calibration/1");
        root.put("residual", "ln(measured / predicted) of the fitted rows");
        var sets = root.putArray("sets");
        for (var set : calibration.sets()) {
            var node = sets.addObject();
            node.put("accelerator", set.accelerator());
            node.put("generation", set.generation());
            write(node.putObject("residuals"), set.residuals());
            if (set.firstToken().rows() > 0) {
                write(node.putObject("firstToken"), set.firstToken());
            }
            var factors = node.putObject("factors");
            for (var entry : set.factors().asMap().entrySet()) {
                if (entry.getValue() != entry.getKey().prior()) {
                    factors.put(entry.getKey().name(), rounded(entry.getValue()));
                }
            }
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private static double rounded(double value) {
        return new java.math.BigDecimal(value)
                .round(new java.math.MathContext(5, java.math.RoundingMode.HALF_EVEN))
                .doubleValue();
    }

    private static List<String> strings(JsonNode array) {
        var list = new ArrayList<String>();
        for (var node : array) {
            if (node.isString()) {
                list.add(node.stringValue());
            }
        }
        return list;
    }
}
