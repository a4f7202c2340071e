package org.hallwright.cli;

import java.nio.file.Path;
import org.hallwright.app.DesignFiles;
import org.hallwright.base.Outcome;
import org.hallwright.design.Design;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a command writes the design it made. */
final class NewDesign {

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write the design that comes of it here.")
    @Nullable
    Path path;

    @Option(names = "--force", description = "Replace an existing file.")
    boolean force;

    boolean isAsked() {
        return path != null;
    }

    /** Writes the design where a file was named; else does nothing. */
    Outcome<Design> write(Design design) {
        Path to = path;
        return to == null
                ? Outcome.ok(design)
                : DesignFiles.write(design, to, force).then(written -> Outcome.ok(design));
    }
}
