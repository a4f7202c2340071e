package org.hallwright.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code hallwright import}: what other people's tools know, reviewed before it is used. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Review equipment, inventories and drawings from other tools.",
            "An import never changes a design unasked: it says for each field what was taken, converted,",
            "defaulted, doubted or missing, and why."
        },
        subcommands = {
            ImportNetBox.class,
            ImportTable.class,
            ImportDrawing.class,
            ImportModelFile.class,
            ImportEpw.class
        })
public final class ImportCommand implements Callable<Integer> {

    private static final int BAD_INPUT = 2;

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        CommandSpec own = Objects.requireNonNull(spec);
        own.commandLine().usage(own.commandLine().getErr());
        return BAD_INPUT;
    }
}
