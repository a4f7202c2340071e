package org.hallwright.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.hallwright.engine.throughput.Goal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code throughput serve}: rows of a measurement file, or one model on one fleet. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Predict serving: --rows FILE for published rows, or --model and --accelerator.")
final class ThroughputServeCommand implements Callable<Integer> {

    @Mixin
    Terminal terminal = new Terminal();

    @Option(names = "--rows", description = "File with the schema of inference-measurements.json.")
    @Nullable
    Path rows;

    @Mixin
    ThroughputFleet fleet = new ThroughputFleet();

    @Option(names = "--input", defaultValue = "1024", description = "Mean prompt tokens.")
    double input;

    @Option(names = "--output", defaultValue = "512", description = "Mean answer tokens.")
    double output;

    @Option(names = "--ttft", defaultValue = "0", description = "Limit on the time to the first token, ms; 0 for none.")
    double ttftMs;

    @Option(names = "--tpot", defaultValue = "0", description = "Limit on the time between tokens, ms; 0 for none.")
    double tpotMs;

    @Option(names = "--target", defaultValue = "0", description = "Output tokens/s wanted; 0 for as many as can be.")
    double target;

    @Option(
            names = "--speculate",
            defaultValue = "1",
            description = "Tokens one decode step yields with speculative decoding, 1 to 4; 1 for none.")
    double accepted;

    @Option(names = "--disaggregated", description = "Read prompts on engines of their own.")
    boolean apart;

    @Option(names = "--embed", description = "Turn texts of --input tokens into vectors; nothing is generated.")
    boolean embed;

    @Override
    public Integer call() {
        var printer = new ThroughputOutput(terminal);
        if (rows != null) {
            return printer.serveRows(rows);
        }
        return printer.plan(
                fleet,
                (model, precision) -> embed
                        ? new Goal.Embed(model, precision, input)
                        : new Goal.Serve(
                                model,
                                precision,
                                input,
                                output,
                                ttftMs / 1000,
                                tpotMs / 1000,
                                target,
                                accepted,
                                apart));
    }
}
