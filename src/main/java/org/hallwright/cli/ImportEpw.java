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

/** {@code hallwright import epw FILE}. */
@Command(
        name = "epw",
        mixinStandardHelpOptions = true,
        description = {
            "Review a year of weather in an EnergyPlus file (EPW) and take it into a design.",
            "Its hours then stand in place of the library's for the site, until the site is changed."
        })
final class ImportEpw implements Callable<Integer> {

    @Mixin
    ImportTarget target = new ImportTarget();

    @Parameters(paramLabel = "FILE", description = "An .epw file.")
    @Nullable
    Path file;

    @Override
    public Integer call() {
        return target.run(Imports.weather(Objects.requireNonNull(file)), ImportOptions.NONE);
    }
}
