package org.hallwright.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.hallwright.app.ImportOptions;
import org.hallwright.app.Imports;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hallwright import netbox PATH…}. */
@Command(
        name = "netbox",
        mixinStandardHelpOptions = true,
        description = {
            "Review device, module and rack types of the NetBox library: YAML files, folders or zip archives.",
            "With --into they become the design's own types; what the review doubts stays unknown."
        })
final class ImportNetBox implements Callable<Integer> {

    @Mixin
    ImportTarget target = new ImportTarget();

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "YAML file, folder or zip archive.")
    List<Path> paths = List.of();

    @Option(
            names = "--answer",
            paramLabel = "FIELD=ANSWER",
            description = "Answer a question of the review for all types, or for one: ID:FIELD=ANSWER."
                    + " The answer 'suggestion' takes what the review suggests.")
    List<String> answers = List.of();

    @Override
    public Integer call() {
        ImportOptions options = ImportOptions.NONE.withAnswers(ImportTarget.pairs(answers));
        return target.run(Imports.netBox(paths), options);
    }
}
