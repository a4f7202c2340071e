package org.hallwright.cli;

import picocli.CommandLine.Command;

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
            ImportEpw.class,
            ImportCarbon.class
        })
public final class ImportCommand {

    private static final int BAD_INPUT = 2;
}
