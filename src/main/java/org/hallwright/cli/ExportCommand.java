package org.hallwright.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.hallwright.app.Export;
import org.hallwright.app.Library;
import org.hallwright.app.LibraryMessage;
import org.hallwright.app.Review;
import org.hallwright.app.TextFiles;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.design.Design;
import org.hallwright.design.Hall;
import org.hallwright.engine.Packs;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hallwright export DESIGN --to FORMAT -o FILE}. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Write the racks as a table (csv, xlsx, netbox: what NetBox imports), what is mounted (devices), the own types as NetBox YAML",
            "(netbox-types), the plan of a hall (svg, png, dxf), or the design itself (json).",
            "Tables, types and JSON can be imported again without loss."
        })
final class ExportCommand implements Callable<Integer> {

    private static final String FORMATS = "csv, xlsx, devices, types, netbox, netbox-types, json, svg, png, dxf";

    @Mixin
    Terminal terminal = new Terminal();

    @Mixin
    DesignFile file = new DesignFile();

    @Option(names = "--to", required = true, paramLabel = "FORMAT", description = "One of " + FORMATS + ".")
    String format = "";

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description = "File to write.")
    @Nullable
    Path output;

    @Option(names = "--hall", description = "The hall to draw; the first one unless another is named.")
    @Nullable
    String hall;

    @Override
    public Integer call() {
        Packs packs = Library.load();
        Outcome<Path> written = file.review(packs)
                .then(review -> bytes(review, packs))
                .then(bytes -> TextFiles.write(bytes, Objects.requireNonNull(output)));
        return terminal.answer(file.path, written, to -> HallwrightCommand.OK);
    }

    private Outcome<byte[]> bytes(Review review, Packs packs) {
        Design design = review.design();
        return switch (format) {
            case "csv" -> utf8(Export.racks(review, packs).csv());
            case "xlsx" -> Outcome.ok(Export.racks(review, packs).xlsx());
            case "types" -> utf8(Export.racks(review, packs).types());
            case "devices" -> utf8(Export.racks(review, packs).devices());
            case "netbox" -> utf8(Export.racks(review, packs).netBox());
            case "netbox-types" -> utf8(Export.netBoxTypes(design));
            case "json" -> Outcome.ok(Export.json(design));
            case "svg" -> hall(design).then(h -> utf8(Export.svg(review, packs, h, terminal.locale())));
            case "png" -> hall(design).then(h -> Outcome.ok(Export.png(review, packs, h, terminal.locale())));
            case "dxf" -> hall(design).then(h -> utf8(Export.dxf(design, packs, h)));
            default -> Outcome.failed(Problem.error(LibraryMessage.NO_SUCH_FORMAT, "", format, FORMATS));
        };
    }

    private static Outcome<byte[]> utf8(String text) {
        return Outcome.ok(text.getBytes(StandardCharsets.UTF_8));
    }

    private Outcome<Hall> hall(Design design) {
        Hall chosen = hall != null
                ? design.hall(hall)
                : design.halls().isEmpty() ? null : design.halls().getFirst();
        return chosen == null
                ? Outcome.failed(
                        Problem.error(org.hallwright.design.DesignMessage.NO_SUCH_HALL, "", hall == null ? "" : hall))
                : Outcome.ok(chosen);
    }
}
