package org.hallwright.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.codec.file.InputFile;
import org.hallwright.codec.throughput.CalibrationPack;
import org.hallwright.codec.throughput.ForecastWriter;
import org.hallwright.codec.throughput.MeasurementFile;
import org.hallwright.codec.throughput.ModelConfig;
import org.hallwright.codec.throughput.ModelLibrary;
import org.hallwright.codec.throughput.PredictionsWriter;
import org.hallwright.engine.throughput.Forecast;
import org.hallwright.engine.throughput.Goal;
import org.hallwright.engine.throughput.Pool;
import org.hallwright.engine.throughput.Throughput;
import org.hallwright.engine.throughput.ThroughputMessage;
import org.hallwright.engine.throughput.calibrate.Calibration;
import org.hallwright.engine.throughput.calibrate.Evaluation;
import org.hallwright.engine.throughput.calibrate.RowPrediction;
import org.hallwright.engine.throughput.calibrate.Split;
import org.hallwright.engine.throughput.model.Precision;
import org.hallwright.engine.throughput.model.TransformerModel;
import org.jspecify.annotations.Nullable;

/** What the throughput commands do and print. */
final class ThroughputOutput {
    private static final int LARGEST_ROWS = 64 << 20;

    private final Terminal terminal;
    private final PrintWriter out;

    ThroughputOutput(Terminal terminal) {
        this.terminal = terminal;
        this.out = terminal.out();
    }

    int trainRows(Path file) {
        return terminal.answer(
                file,
                read(file),
                rows -> print(rows.predictTraining(CalibrationPack.shipped(), ModelLibrary.shipped())));
    }

    int serveRows(Path file) {
        return terminal.answer(
                file,
                read(file),
                rows -> print(rows.predictServing(CalibrationPack.shipped(), ModelLibrary.shipped())));
    }

    int calibrate(List<Path> files, @Nullable Path target, @Nullable Split holdBack) {
        var read = new ArrayList<MeasurementFile>();
        for (var file : files) {
            switch (read(file)) {
                case Outcome.Failed<MeasurementFile>(List<Problem> why) -> {
                    return terminal.badInput(file, why);
                }
                case Outcome.Ok<MeasurementFile>(MeasurementFile rows, List<Problem> notes) -> read.add(rows);
            }
        }
        var library = ModelLibrary.shipped();
        Calibration fitted = MeasurementFile.fit(CalibrationPack.frame(), library, read);
        if (target != null) {
            try {
                Files.writeString(target, CalibrationPack.write(fitted));
            } catch (IOException notWritten) {
                return terminal.badInput(
                        null,
                        List.of(Problem.error(
                                ThroughputMessage.BAD_ROWS_FILE,
                                target.toString(),
                                String.valueOf(notWritten.getMessage()))));
            }
        }
        if (holdBack != null) {
            return print(MeasurementFile.predictHeldBack(CalibrationPack.frame(), library, read, holdBack));
        }
        var predictions = new ArrayList<RowPrediction>();
        for (var rows : read) {
            predictions.addAll(rows.predictTraining(fitted, library));
            predictions.addAll(rows.predictServing(fitted, library));
        }
        return print(predictions);
    }

    private int print(List<RowPrediction> predictions) {
        if (terminal.json()) {
            out.println(PredictionsWriter.json(predictions));
            out.flush();
            return HallwrightCommand.OK;
        }
        out.printf(
                Locale.ROOT,
                "%-28s %-16s %6s %8s %8s %8s %8s %8s%n",
                "group",
                "metric",
                "rows",
                "covered",
                "mean",
                "median",
                "p90",
                "in band");
        for (var group : Evaluation.groups(predictions)) {
            if (group.compared() == 0) {
                out.printf(
                        Locale.ROOT,
                        "%-28s %-16s %6d %8d%n",
                        group.group(),
                        group.metric(),
                        group.rows(),
                        group.covered());
                continue;
            }
            out.printf(
                    Locale.ROOT,
                    "%-28s %-16s %6d %8d %7.1f%% %7.1f%% %7.1f%% %7.0f%%%n",
                    group.group(),
                    group.metric(),
                    group.rows(),
                    group.covered(),
                    100 * group.mean(),
                    100 * group.median(),
                    100 * group.p90(),
                    100 * group.inBand());
        }
        for (var prediction : predictions) {
            if (!prediction.covered()) {
                out.printf(
                        Locale.ROOT,
                        "not covered: %s (%s): %s%n",
                        prediction.id(),
                        prediction.metric(),
                        prediction.reason());
            }
        }
        out.flush();
        return HallwrightCommand.OK;
    }

    int plan(ThroughputFleet fleet, BiFunction<TransformerModel, Precision, Goal> goal) {
        var problems = new ArrayList<Problem>();
        var calibration = CalibrationPack.shipped();
        var model = model(fleet, problems);
        String name = fleet.accelerator == null ? "" : fleet.accelerator;
        var known = calibration.byId(name);
        if (known == null) {
            known = calibration.byCatalogId(name);
        }
        if (known == null && !name.isEmpty()) {
            known = calibration.accelerator(name);
        }
        if (known == null) {
            problems.add(Problem.error(ThroughputMessage.UNKNOWN_ACCELERATOR, "--accelerator", name));
        }
        var precision = Precision.parse(fleet.precision);
        if (precision == null) {
            problems.add(Problem.error(ThroughputMessage.UNKNOWN_PRECISION, "--precision", fleet.precision));
        }
        if (!(fleet.oversubscription >= 1 && fleet.oversubscription <= 1000)) {
            problems.add(Problem.error(
                    ThroughputMessage.OUT_OF_RANGE,
                    "--oversubscription",
                    "oversubscription",
                    fleet.oversubscription,
                    "1..1000"));
        }
        if (fleet.count < 1) {
            problems.add(Problem.error(ThroughputMessage.OUT_OF_RANGE, "--count", "count", fleet.count, ">= 1"));
        }
        if (model == null || known == null || precision == null || !problems.isEmpty()) {
            return terminal.badInput(null, problems);
        }
        var pool = new Pool(known.spec(), fleet.count, known.perNode(), fleet.oversubscription);
        var forecast = new Throughput(calibration).forecast(pool, goal.apply(model, precision));
        var refused = forecast.problems().stream()
                .filter(problem -> problem.message() == ThroughputMessage.OUT_OF_RANGE)
                .toList();
        if (!refused.isEmpty()) {
            return terminal.badInput(null, refused);
        }
        if (terminal.json()) {
            out.println(ForecastWriter.json(forecast, terminal.locale()));
        } else {
            text(forecast);
        }
        out.flush();
        return forecast.feasible() ? HallwrightCommand.OK : HallwrightCommand.FINDINGS_FAIL;
    }

    private void text(Forecast forecast) {
        out.println(forecast.feasible() ? forecast.configuration() : "-");
        line("step time", forecast.stepS(), 1, "s");
        line("tokens/s", forecast.tokensPerS(), 1, "");
        line("first token", forecast.ttftS(), 1000, "ms");
        line("between tokens", forecast.tpotS(), 1000, "ms");
        var latency = forecast.latency();
        if (latency != null) {
            out.printf(
                    Locale.ROOT,
                    "%-16s first token %.4g ms, between tokens %.4g ms at %.0f %% load%n",
                    "slowest of 100",
                    latency.ttftP99S() * 1000,
                    latency.tpotP99S() * 1000,
                    latency.utilisation() * 100);
        }
        line("wall time", forecast.wallS(), 1.0 / 86400, "d");
        if (forecast.mfu() != null) {
            out.printf(
                    Locale.ROOT,
                    "%-16s %.1f %%, limited by %s%n",
                    "MFU",
                    100 * forecast.mfu(),
                    forecast.shares().limit());
        }
        for (var problem : forecast.problems()) {
            terminal.tell(problem);
        }
    }

    private void line(String name, org.hallwright.engine.throughput.@Nullable Band band, double factor, String unit) {
        if (band != null) {
            out.printf(
                    Locale.ROOT,
                    "%-16s %.4g %s (%.4g .. %.4g)%n",
                    name,
                    band.value() * factor,
                    unit,
                    band.low() * factor,
                    band.high() * factor);
        }
    }

    private @Nullable TransformerModel model(ThroughputFleet fleet, List<Problem> problems) {
        if (fleet.config != null) {
            Outcome<TransformerModel> read = InputFile.read(fleet.config, ModelConfig.LARGEST_BYTES)
                    .then(bytes -> ModelConfig.read(bytes, fleet.model == null ? "" : fleet.model));
            if (read instanceof Outcome.Ok<TransformerModel> ok) {
                return ok.value();
            }
            problems.addAll(read.problems());
            return null;
        }
        String name = fleet.model == null ? "" : fleet.model;
        var model = name.isEmpty() ? null : ModelLibrary.shipped().find(name);
        if (model == null) {
            problems.add(Problem.error(ThroughputMessage.UNKNOWN_MODEL, "--model", name));
        }
        return model;
    }

    private static Outcome<MeasurementFile> read(Path file) {
        return InputFile.read(file, LARGEST_ROWS)
                .then(bytes -> MeasurementFile.read(new String(bytes, StandardCharsets.UTF_8), file.toString()));
    }
}
