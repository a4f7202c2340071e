package org.hallwright.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.hallwright.base.Outcome;
import org.hallwright.base.Sha256;
import org.hallwright.codec.archive.PackReport;
import org.hallwright.pack.PackDiff;
import org.hallwright.pack.PackShelf;
import org.hallwright.pack.PackVerifier;
import org.hallwright.pack.SignedPack;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pack verify|diff FILE}: who signed a pack, what is in it, and what it would change. Nothing is installed. */
@Command(
        name = "verify",
        aliases = "diff",
        mixinStandardHelpOptions = true,
        description = "Check a pack's signatures and content and show what it would change. Nothing is installed.")
final class PackVerifyCommand implements Callable<Integer> {

    @Spec
    @Nullable
    CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The pack; its signatures lie beside it in FILE.sig.json.")
    Path file = Path.of("");

    @Option(names = "--shelf", paramLabel = "FOLDER", description = "Where packs are installed; else the usual place.")
    @Nullable
    Path shelfFolder;

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    @Option(names = "--lang", defaultValue = "en", description = "Language of messages: en, de, fr.")
    String language = "en";

    @Override
    public Integer call() {
        Terminal terminal = new Terminal(spec, language, json);
        PackShelf shelf = PackDesk.shelf(shelfFolder);
        Outcome<SignedPack> verified = PackDesk.pack(file)
                .then(bytes -> shelf.trust(PackDesk.actor().today())
                        .then(trust -> new PackVerifier(trust, PackDesk.actor().today())
                                .verify(bytes, PackDesk.signatures(file))));
        if (!(verified instanceof Outcome.Ok<SignedPack> ok)) {
            return terminal.badInput(file, verified.problems());
        }
        Outcome<List<PackDiff.Change>> diff = shelf.diff(ok.value());
        if (!(diff instanceof Outcome.Ok<List<PackDiff.Change>> changes)) {
            return terminal.badInput(file, diff.problems());
        }
        PackDesk.notes(terminal, file, verified.problems());
        print(terminal, ok.value(), changes.value());
        return HallwrightCommand.OK;
    }

    private static void print(Terminal terminal, SignedPack pack, List<PackDiff.Change> changes) {
        String sha256 = Sha256.of(pack.bytes()).hex();
        List<PackReport.Change> lines = changes.stream()
                .map(c -> new PackReport.Change(c.path(), c.kind().name(), c.before(), c.after()))
                .toList();
        if (terminal.json()) {
            terminal.print(PackReport.write(pack.manifest(), sha256, pack.signers(), lines));
            return;
        }
        terminal.out()
                .printf(
                        "%s %s (number %d), made %s%n",
                        pack.manifest().id(),
                        pack.manifest().version(),
                        pack.manifest().sequence(),
                        pack.manifest().date());
        terminal.out()
                .printf(
                        "signed by    %s, as %s%n",
                        String.join(", ", pack.signers()), pack.manifest().role());
        terminal.out().printf("fingerprint  %s%n", sha256.replaceAll("(.{4})(?!$)", "$1 "));
        terminal.out().printf("changes      %d%n", changes.size());
        for (PackReport.Change change : lines) {
            terminal.out()
                    .printf("  %-8s %s  %s -> %s%n", change.kind(), change.path(), change.before(), change.after());
        }
        terminal.out().flush();
    }
}
