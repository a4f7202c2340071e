package org.hallwright.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.hallwright.app.Explain;
import org.hallwright.app.Library;
import org.hallwright.base.Outcome;
import org.hallwright.codec.ExplanationWriter;
import org.hallwright.engine.explain.Figure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code hallwright explain DESIGN FIGURE [OBJECT]}. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Print why a figure is what it is: formula, inputs and sources, down to the leaves.")
final class ExplainCommand implements Callable<Integer> {

    @Mixin
    Terminal terminal = new Terminal();

    @Mixin
    DesignFile file = new DesignFile();

    @Parameters(index = "1", paramLabel = "FIGURE", description = "Such as pueAnnual; 'validate' lists them.")
    String figure = "";

    @Parameters(
            index = "2",
            arity = "0..1",
            paramLabel = "OBJECT",
            description = "A rack's id, for designPower, expectedPower, mass and other figures of a rack.")
    @Nullable
    String object;

    @Override
    public Integer call() {
        Outcome<Figure> found = file.review(Library.load()).then(review -> Explain.find(review, figure, object));
        return terminal.answer(file.path, found, why -> {
            if (terminal.json()) {
                terminal.print(ExplanationWriter.write(why));
            } else {
                List<String> lines = Explain.lines(why, terminal.locale());
                lines.forEach(terminal.out()::println);
            }
            return HallwrightCommand.OK;
        });
    }
}
