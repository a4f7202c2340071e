package org.hallwright.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code hallwright open [DESIGN]}: what a double click on a design does. */
@Command(
        name = "open",
        mixinStandardHelpOptions = true,
        description = "Open the desktop, with a design if one is named.")
final class OpenCommand implements Callable<Integer> {

    private final DesktopDoor desktop;

    @Parameters(arity = "0..1", paramLabel = "DESIGN", description = "A .hallwright file.")
    @Nullable
    Path file;

    OpenCommand(DesktopDoor desktop) {
        this.desktop = desktop;
    }

    @Override
    public Integer call() {
        return desktop.open(file);
    }
}
