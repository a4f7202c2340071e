package org.hallwright.cli;

import picocli.CommandLine.Command;

/** {@code hallwright throughput}: what a fleet trains and serves, without a design; and the engine against measurements. */
@Command(
        name = "throughput",
        mixinStandardHelpOptions = true,
        description = "Predict training and serving of one fleet, or of many published rows; fit the engine's factors.",
        subcommands = {ThroughputTrainCommand.class, ThroughputServeCommand.class, ThroughputCalibrateCommand.class})
public final class ThroughputCommand {}
