package org.hallwright.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.hallwright.app.Assessor;
import org.hallwright.app.DesignFiles;
import org.hallwright.app.Explain;
import org.hallwright.app.Library;
import org.hallwright.app.Review;
import org.hallwright.base.Outcome;
import org.hallwright.codec.ExplanationWriter;
import org.hallwright.design.Design;
import org.hallwright.engine.Packs;
import org.hallwright.engine.explain.Figure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hallwright explain DESIGN FIGURE [OBJECT]}. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Print why a figure is what it is: formula, inputs and sources, down to the leaves.")
final class ExplainCommand implements Callable<Integer> {

    @Spec
    @Nullable
    CommandSpec spec;

    @Parameters(index = "0", paramLabel = "DESIGN", description = "A .hallwright file.")
    @Nullable
    Path file;

    @Parameters(index = "1", paramLabel = "FIGURE", description = "Such as pueAnnual; 'validate' lists them.")
    String figure = "";

    @Parameters(
            index = "2",
            arity = "0..1",
            paramLabel = "OBJECT",
            description = "A rack's id, for designPower, expectedPower, mass and other figures of a rack.")
    @Nullable
    String object;

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    @Option(names = "--lang", defaultValue = "en", description = "Language of messages: en, de, fr.")
    String language = "en";

    @Override
    public Integer call() {
        Terminal terminal = new Terminal(spec, language, json);
        Path path = Objects.requireNonNull(file);
        Packs packs = Library.load();
        Outcome<Figure> found = DesignFiles.read(path, packs).then((Design design) -> {
            Review review = new Assessor(packs).review(design, null);
            return Explain.find(review, figure, object);
        });
        return switch (found) {
            case Outcome.Failed<Figure> failed -> terminal.badInput(path, failed.problems());
            case Outcome.Ok<Figure> ok -> {
                if (json) {
                    terminal.print(ExplanationWriter.write(ok.value()));
                } else {
                    List<String> lines = Explain.lines(ok.value(), terminal.locale());
                    lines.forEach(terminal.out()::println);
                    terminal.out().flush();
                }
                yield HallwrightCommand.OK;
            }
        };
    }
}
