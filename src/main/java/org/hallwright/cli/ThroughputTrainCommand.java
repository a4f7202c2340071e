package org.hallwright.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.hallwright.design.Workload;
import org.hallwright.engine.throughput.Goal;
import org.hallwright.engine.throughput.train.Schedule;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code throughput train}: rows of a measurement file, or one job on one fleet. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = "Predict training: --rows FILE for published rows, or --model and --accelerator.")
final class ThroughputTrainCommand implements Callable<Integer> {

    @Mixin
    Terminal terminal = new Terminal();

    @Option(names = "--rows", description = "File with the schema of training-measurements.json.")
    @Nullable
    Path rows;

    @Mixin
    ThroughputFleet fleet = new ThroughputFleet();

    @Option(names = "--seq", defaultValue = "8192", description = "Tokens per sequence.")
    int seq;

    @Option(
            names = "--batch",
            defaultValue = "0",
            description = "Sequences per step; 0 takes about four million tokens.")
    int batch;

    @Option(names = "--tokens", defaultValue = "0", description = "Tokens to train on, such as 15e12.")
    double tokens;

    @Option(
            names = "--maintenance",
            defaultValue = "" + Workload.Training.USUAL_MAINTENANCE,
            description =
                    "Share of the time that planned maintenance stops the job, 0 to 0.5; usual: ${DEFAULT-VALUE}.")
    double maintenance;

    @Option(
            names = "--schedule",
            defaultValue = "ALTERNATING",
            description =
                    "Order of a pipeline's micro-batches: ${COMPLETION-CANDIDATES}; DUAL hides the traffic of experts"
                            + " behind products, as DualPipe does (arXiv:2412.19437).")
    Schedule schedule = Schedule.ALTERNATING;

    @Option(names = "--adapters", description = "Low-rank adapters on frozen weights.")
    boolean adapters;

    @Override
    public Integer call() {
        var output = new ThroughputOutput(terminal);
        if (rows != null) {
            return output.trainRows(rows);
        }
        return output.plan(
                fleet,
                (model, precision) -> adapters
                        ? new Goal.Adapt(model, precision, seq, batch, tokens, maintenance)
                        : new Goal.Train(model, precision, seq, batch, tokens, maintenance, schedule));
    }
}
