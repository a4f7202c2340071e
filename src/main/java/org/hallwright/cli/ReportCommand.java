package org.hallwright.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.hallwright.app.Assessor;
import org.hallwright.app.DesignFiles;
import org.hallwright.app.Export;
import org.hallwright.app.Library;
import org.hallwright.app.LibraryMessage;
import org.hallwright.app.TextFiles;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.design.Design;
import org.hallwright.engine.Packs;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hallwright report DESIGN -o FILE.html}. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "Write the report of a design as one self-contained HTML file.")
final class ReportCommand implements Callable<Integer> {

    @Spec
    @Nullable
    CommandSpec spec;

    @Parameters(paramLabel = "DESIGN", description = "A .hallwright file.")
    @Nullable
    Path file;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE.html",
            description = "File to write.")
    @Nullable
    Path output;

    @Option(names = "--marking", defaultValue = "", description = "Marking on every page, such as VS-NfD.")
    String marking = "";

    @Option(names = "--lang", defaultValue = "en", description = "Language: en, de, fr.")
    String language = "en";

    @Option(names = "--json", description = "Print problems as JSON.")
    boolean json;

    @Override
    public Integer call() {
        Terminal terminal = new Terminal(spec, language, json);
        Path path = Objects.requireNonNull(file);
        Path to = Objects.requireNonNull(output);
        if (!to.toString().toLowerCase(Locale.ROOT).endsWith(".html")) {
            return terminal.badInput(
                    to, List.of(Problem.error(LibraryMessage.NO_SUCH_FORMAT, "", to.toString(), "html")));
        }
        Packs packs = Library.load();
        Outcome<Path> written = DesignFiles.read(path, packs)
                .then((Design design) -> TextFiles.write(
                        Export.html(new Assessor(packs).review(design, null), packs, marking, terminal.locale()), to));
        return switch (written) {
            case Outcome.Failed<Path> failed -> terminal.badInput(path, failed.problems());
            case Outcome.Ok<Path> ok -> HallwrightCommand.OK;
        };
    }
}
