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

/** {@code hallwright import carbon FILE}. */
@Command(
        name = "carbon",
        mixinStandardHelpOptions = true,
        description = {
            "Review a year of grid carbon intensity (CSV, one row an hour from 1 January) and take it into a design.",
            "CUE and emissions are then reckoned hour by hour, until the site is changed."
        })
final class ImportCarbon implements Callable<Integer> {

    @Mixin
    ImportTarget target = new ImportTarget();

    @Parameters(paramLabel = "FILE", description = "A .csv file with a column of g/kWh (or kg/kWh, said in its head).")
    @Nullable
    Path file;

    @Override
    public Integer call() {
        return target.run(Imports.carbon(Objects.requireNonNull(file)), ImportOptions.NONE);
    }
}
