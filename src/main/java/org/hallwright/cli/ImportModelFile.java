package org.hallwright.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.hallwright.app.ImportOptions;
import org.hallwright.app.Imports;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code hallwright import model FILE}. */
@Command(
        name = "model",
        mixinStandardHelpOptions = true,
        description = {
            "Review a Hugging Face config.json: what of the model is read and how many weights follow.",
            "With --into the design keeps it as a model of its own, which its workloads may name."
        })
final class ImportModelFile implements Callable<Integer> {

    @Mixin
    ImportTarget target = new ImportTarget();

    @Parameters(paramLabel = "FILE", description = "A config.json.")
    @Nullable
    Path file;

    @Override
    public Integer call() {
        return target.run(Imports.model(Objects.requireNonNull(file)), ImportOptions.NONE);
    }
}
