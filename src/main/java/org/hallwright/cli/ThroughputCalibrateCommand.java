package org.hallwright.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.hallwright.engine.throughput.calibrate.Split;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code throughput calibrate}: fit the physical factors to measured rows and write them as a pack file. */
@Command(
        name = "calibrate",
        mixinStandardHelpOptions = true,
        description = "Fit the engine's physical factors to measured rows.")
final class ThroughputCalibrateCommand implements Callable<Integer> {

    @Mixin
    Terminal terminal = new Terminal();

    @Option(names = "--rows", required = true, description = "Measurement files, training or inference; repeatable.")
    @Nullable
    List<Path> rows;

    @Option(
            names = {"-o", "--output"},
            description = "Where to write factors.json.")
    @Nullable
    Path output;

    @Option(
            names = "--hold-back",
            arity = "0..1",
            fallbackValue = "ROWS",
            description =
                    "Report the error of each row by factors fitted without its quarter of the rows, or of the systems:"
                            + " ${COMPLETION-CANDIDATES}; usual: ${FALLBACK-VALUE}.")
    @Nullable
    Split holdBack;

    @Override
    public Integer call() {
        return new ThroughputOutput(terminal).calibrate(rows == null ? List.of() : rows, output, holdBack);
    }
}
