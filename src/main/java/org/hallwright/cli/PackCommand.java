package org.hallwright.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.hallwright.codec.PackListWriter;
import org.hallwright.pack.BuiltInPack;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code hallwright pack}: the data that designs are assessed with. */
@Command(
        name = "pack",
        mixinStandardHelpOptions = true,
        description = "List, verify, compare, install and sign the packs of data that designs are assessed with.",
        subcommands = {
            PackCommand.ListPacks.class,
            PackVerifyCommand.class,
            PackInstallCommand.class,
            PackSignCommand.class,
            PackTrustCommand.class
        })
final class PackCommand implements Callable<Integer> {

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine own = Objects.requireNonNull(spec).commandLine();
        own.usage(own.getErr());
        return HallwrightCommand.BAD_INPUT;
    }

    /** {@code pack list [--json]}. */
    @Command(name = "list", mixinStandardHelpOptions = true, description = "List packs with version, date and digest.")
    static final class ListPacks implements Callable<Integer> {

        @Spec
        @Nullable
        CommandSpec spec;

        @Option(names = "--json", description = "Print JSON.")
        boolean json;

        @Override
        public Integer call() {
            Terminal terminal = new Terminal(spec, "en", json);
            if (json) {
                terminal.print(PackListWriter.write(BuiltInPack.all().stream()
                        .map(pack -> new PackListWriter.Line(
                                pack.index().id(),
                                pack.index().version(),
                                pack.index().date(),
                                pack.index().title(),
                                pack.sha256().hex(),
                                "program"))
                        .toList()));
                return HallwrightCommand.OK;
            }
            for (BuiltInPack pack : BuiltInPack.all()) {
                terminal.out()
                        .printf(
                                "%-12s %-9s %s  %s  %s%n",
                                pack.index().id(),
                                pack.index().version(),
                                pack.index().date(),
                                pack.sha256().brief(),
                                pack.index().title());
            }
            terminal.out().flush();
            return HallwrightCommand.OK;
        }
    }
}
