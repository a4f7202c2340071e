package org.hallwright.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that name one model on one fleet. */
final class ThroughputFleet {

    @Option(names = "--model", description = "Name in the model library, such as llama3-70b.")
    @Nullable
    String model;

    @Option(names = "--config", description = "A Hugging Face config.json instead of --model.")
    @Nullable
    Path config;

    @Option(names = "--accelerator", description = "Accelerator, such as h100 or nv-gb200-gpu.")
    @Nullable
    String accelerator;

    @Option(names = "--count", defaultValue = "8", description = "Accelerators.")
    int count;

    @Option(names = "--precision", defaultValue = "bf16", description = "bf16, fp16, fp8, mxfp8, fp4.")
    String precision = "bf16";

    @Option(names = "--oversubscription", defaultValue = "1", description = "Network oversubscription, at least 1.")
    double oversubscription;
}
