package org.hallwright.codec.throughput;

import java.util.Locale;
import org.hallwright.base.Texts;
import org.hallwright.engine.throughput.Band;
import org.hallwright.engine.throughput.Forecast;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes one forecast as JSON; figures that do not apply are null. */
public final class ForecastWriter {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ForecastWriter() {}

    public static String json(Forecast forecast, Locale locale) {
        var root = JSON.createObjectNode();
        root.put("feasible", forecast.feasible());
        root.put("configuration", forecast.configuration());
        root.put("acceleratorsUsed", forecast.used());
        band(root, "stepTime", forecast.stepS(), "s");
        band(root, "tokensPerSecond", forecast.tokensPerS(), "tokens/s");
        band(root, "ttft", forecast.ttftS(), "s");
        band(root, "tpot", forecast.tpotS(), "s");
        band(root, "wallTime", forecast.wallS(), "s");
        number(root, "concurrency", forecast.concurrency());
        number(root, "effectiveShare", forecast.effectiveShare());
        number(root, "mttfHours", forecast.mttfHours());
        number(root, "mfu", forecast.mfu());
        number(root, "memoryBytes", forecast.memoryBytes());
        number(root, "memoryShare", forecast.memoryShare());
        number(root, "acceleratorPowerW", forecast.acceleratorW());
        number(root, "powerFraction", forecast.powerFraction());
        number(root, "nodePowerW", forecast.nodeW());
        number(root, "swingW", forecast.swingW());
        number(root, "tokensPerSecondPerAccelerator", each(forecast));
        var latency = forecast.latency();
        number(root, "utilisation", latency == null ? null : latency.utilisation());
        number(root, "ttftP50", latency == null ? null : latency.ttftP50S());
        number(root, "ttftP99", latency == null ? null : latency.ttftP99S());
        number(root, "tpotP99", latency == null ? null : latency.tpotP99S());
        var upkeep = forecast.upkeep();
        number(root, "checkpointIntervalS", upkeep == null ? null : upkeep.checkpointIntervalS());
        number(root, "spareNodes", upkeep == null ? null : (double) upkeep.spareNodes());
        shares(root, forecast);
        root.put("calibratedOn", forecast.calibratedOn());
        root.put("inheritedSteps", forecast.inheritedSteps());
        var problems = root.putArray("problems");
        for (var problem : forecast.problems()) {
            var node = problems.addObject();
            node.put("code", problem.code());
            node.put("severity", problem.severity().name());
            node.put("pointer", problem.place());
            node.put("message", Texts.of(problem, locale));
        }
        return JSON.writeValueAsString(root);
    }

    /** What the time is spent on; nothing where nothing runs. */
    private static void shares(ObjectNode root, Forecast forecast) {
        if (!forecast.feasible()) {
            root.putNull("shares");
            root.putNull("limit");
            return;
        }
        var shares = forecast.shares();
        root.putObject("shares")
                .put("compute", PredictionsWriter.rounded(shares.compute()))
                .put("memory", PredictionsWriter.rounded(shares.memory()))
                .put("scaleUp", PredictionsWriter.rounded(shares.scaleUp()))
                .put("scaleOut", PredictionsWriter.rounded(shares.scaleOut()))
                .put("bubble", PredictionsWriter.rounded(shares.bubble()))
                .put("failures", PredictionsWriter.rounded(shares.failures()))
                .put("other", PredictionsWriter.rounded(shares.other()));
        root.put("limit", shares.limit());
    }

    private static @Nullable Double each(Forecast forecast) {
        var rate = forecast.tokensPerS();
        return rate == null || forecast.used() < 1 ? null : rate.value() / forecast.used();
    }

    private static void band(ObjectNode root, String name, @Nullable Band band, String unit) {
        if (band == null) {
            root.putNull(name);
            return;
        }
        var node = root.putObject(name);
        node.put("value", PredictionsWriter.rounded(band.value()));
        node.put("low", PredictionsWriter.rounded(band.low()));
        node.put("high", PredictionsWriter.rounded(band.high()));
        node.put("unit", unit);
    }

    private static void number(ObjectNode root, String name, @Nullable Double value) {
        if (value == null) {
            root.putNull(name);
        } else {
            root.put(name, PredictionsWriter.rounded(value));
        }
    }
}
