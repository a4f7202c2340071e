package org.hallwright.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.hallwright.app.DesignFiles;
import org.hallwright.app.Library;
import org.hallwright.app.LibraryMessage;
import org.hallwright.app.template.Templates;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hallwright new TEMPLATE -o DESIGN}. */
@Command(name = "new", mixinStandardHelpOptions = true, description = "Write a starting design from a template.")
final class NewCommand implements Callable<Integer> {

    /** Template ids, for completion and for help. */
    static final class Ids implements Iterable<String> {
        @Override
        public java.util.Iterator<String> iterator() {
            return Stream.of(Templates.values()).map(Templates::id).iterator();
        }
    }

    @Mixin
    Terminal terminal = new Terminal();

    @Parameters(
            paramLabel = "TEMPLATE",
            description = "One of ${COMPLETION-CANDIDATES}.",
            completionCandidates = Ids.class)
    String template = "";

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "DESIGN",
            description = "File to write.")
    @Nullable
    Path output;

    @Option(names = "--force", description = "Replace an existing file.")
    boolean force;

    @Override
    public Integer call() {
        Path path = java.util.Objects.requireNonNull(output);
        Templates chosen = Templates.of(template);
        if (chosen == null) {
            String all = String.join(", ", new Ids());
            return terminal.badInput(null, List.of(Problem.error(LibraryMessage.NO_SUCH_TEMPLATE, "", template, all)));
        }
        return switch (DesignFiles.write(chosen.create(Library.load().catalog()), path, force)) {
            case Outcome.Ok<Path> ok -> HallwrightCommand.OK;
            case Outcome.Failed<Path> failed -> terminal.badInput(path, failed.problems());
        };
    }
}
