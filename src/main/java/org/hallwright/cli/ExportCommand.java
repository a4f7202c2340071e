package org.hallwright.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.hallwright.app.Assessor;
import org.hallwright.app.DesignFiles;
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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hallwright export DESIGN --to svg|csv -o FILE}. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Write the plan of a hall as SVG, or the racks as CSV.")
final class ExportCommand implements Callable<Integer> {

    private static final String FORMATS = "svg, csv";

    @Spec
    @Nullable
    CommandSpec spec;

    @Parameters(paramLabel = "DESIGN", description = "A .hallwright file.")
    @Nullable
    Path file;

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

    @Option(names = "--lang", defaultValue = "en", description = "Language: en, de, fr.")
    String language = "en";

    @Option(names = "--json", description = "Print problems as JSON.")
    boolean json;

    @Override
    public Integer call() {
        Terminal terminal = new Terminal(spec, language, json);
        Path path = Objects.requireNonNull(file);
        Packs packs = Library.load();
        Outcome<Path> written = DesignFiles.read(path, packs).then((Design design) -> {
            Review review = new Assessor(packs).review(design, null);
            return text(review, packs, terminal).then(text -> TextFiles.write(text, Objects.requireNonNull(output)));
        });
        return switch (written) {
            case Outcome.Failed<Path> failed -> terminal.badInput(path, failed.problems());
            case Outcome.Ok<Path> ok -> HallwrightCommand.OK;
        };
    }

    private Outcome<String> text(Review review, Packs packs, Terminal terminal) {
        return switch (format) {
            case "csv" -> Outcome.ok(Export.csv(review));
            case "svg" -> {
                List<Hall> halls = review.design().halls();
                Hall chosen = hall != null ? review.design().hall(hall) : halls.isEmpty() ? null : halls.getFirst();
                yield chosen == null
                        ? Outcome.failed(Problem.error(
                                org.hallwright.design.DesignMessage.NO_SUCH_HALL, "", hall == null ? "" : hall))
                        : Outcome.ok(Export.svg(review, packs, chosen, terminal.locale()));
            }
            default -> Outcome.failed(Problem.error(LibraryMessage.NO_SUCH_FORMAT, "", format, FORMATS));
        };
    }
}
