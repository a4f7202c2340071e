package org.hallwright.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.hallwright.base.Severity;
import org.hallwright.exchange.netbox.NetBoxImport;
import org.hallwright.exchange.netbox.NetBoxReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hallwright import}: what other people's tools know, reviewed before it is used. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Review equipment, inventories and drawings from other tools.",
            "An import never changes a design unasked: it says for each field what was taken, converted,",
            "defaulted, doubted or missing, and why."
        },
        subcommands = {ImportCommand.NetBox.class})
public final class ImportCommand implements Callable<Integer> {

    private static final int OK = 0;
    private static final int BAD_INPUT = 2;

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        CommandSpec own = Objects.requireNonNull(spec);
        own.commandLine().usage(own.commandLine().getErr());
        return BAD_INPUT;
    }

    /** {@code import netbox PATH…}. */
    @Command(
            name = "netbox",
            mixinStandardHelpOptions = true,
            description =
                    "Review device, module and rack types of the NetBox library: YAML files, folders or zip archives.")
    static final class NetBox implements Callable<Integer> {

        @Spec
        @Nullable
        CommandSpec spec;

        @Parameters(paramLabel = "PATH", arity = "1..*", description = "YAML file, folder or zip archive.")
        List<Path> paths = List.of();

        @Option(names = "--json", description = "Print the whole review as JSON.")
        boolean json;

        @Option(names = "--lang", defaultValue = "en", description = "Language of reasons: en, de, fr.")
        String language = "en";

        @Override
        public Integer call() {
            NetBoxImport.Result result = NetBoxImport.review(paths);
            Locale locale = Locale.forLanguageTag(language);
            NetBoxReport report = new NetBoxReport(result, locale);
            PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
            out.print(json ? report.json() : report.text());
            out.flush();
            boolean refused = result.refused().stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
            return refused || result.types().isEmpty() ? BAD_INPUT : OK;
        }
    }
}
