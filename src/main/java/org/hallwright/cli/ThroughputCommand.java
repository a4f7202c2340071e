package org.hallwright.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code hallwright throughput}: what a fleet trains and serves, without a design; and the engine against measurements. */
@Command(
        name = "throughput",
        mixinStandardHelpOptions = true,
        description = "Predict training and serving of one fleet, or of many published rows; fit the engine's factors.",
        subcommands = {ThroughputTrainCommand.class, ThroughputServeCommand.class, ThroughputCalibrateCommand.class})
public final class ThroughputCommand implements Callable<Integer> {

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        var own = Objects.requireNonNull(spec);
        own.commandLine().usage(own.commandLine().getErr());
        return ThroughputOutput.BAD_INPUT;
    }
}
