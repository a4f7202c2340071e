package org.hallwright.app;

import java.nio.file.Path;
import org.hallwright.app.template.Templates;
import org.hallwright.base.Outcome;
import org.hallwright.design.Design;
import org.hallwright.engine.Packs;

/** The design that a goal or a plan of cases begins with, as its file names it. */
public final class BaseDesign {

    private BaseDesign() {}

    /**
     * A template by its id, or a design file.
     *
     * @param name template id, or path of a file, relative to the naming file's folder
     * @param named the file that names it
     */
    public static Outcome<Design> read(String name, Path named, Packs packs) {
        Templates template = Templates.of(name);
        if (template != null) {
            return Outcome.ok(template.create(packs.catalog()));
        }
        return DesignFiles.read(named.toAbsolutePath().resolveSibling(name), packs);
    }
}
