package org.hallwright.cli;

import java.nio.file.Path;
import org.hallwright.app.Assessor;
import org.hallwright.app.DesignFiles;
import org.hallwright.app.Review;
import org.hallwright.base.Outcome;
import org.hallwright.design.Design;
import org.hallwright.engine.Packs;
import picocli.CommandLine.Parameters;

/** The first argument of every command about one design. */
final class DesignFile {

    @Parameters(index = "0", paramLabel = "DESIGN", description = "A .hallwright file.")
    Path path = Path.of("");

    Outcome<Design> read(Packs packs) {
        return DesignFiles.read(path, packs);
    }

    /** Reads the design, assesses it and holds it against the rules of its site. */
    Outcome<Review> review(Packs packs) {
        return read(packs).then(design -> Outcome.ok(new Assessor(packs).review(design, null)));
    }
}
