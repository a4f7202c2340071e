package org.hallwright.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.hallwright.app.PackFile;
import org.hallwright.app.PackImport;
import org.hallwright.base.Outcome;
import org.hallwright.base.Sha256;
import org.hallwright.pack.PackDiff;
import org.hallwright.pack.SignedPack;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pack verify|diff FILE}: who signed a pack, what is in it, and what it would change. Nothing is installed. */
@Command(
        name = "verify",
        aliases = "diff",
        mixinStandardHelpOptions = true,
        description = "Check a pack's signatures and content and show what it would change. Nothing is installed.")
final class PackVerifyCommand implements Callable<Integer> {

    @Mixin
    Terminal terminal = new Terminal();

    @Parameters(paramLabel = "FILE", description = "The pack; its signatures lie beside it in FILE.sig.json.")
    Path file = Path.of("");

    @Option(
            names = "--against",
            paramLabel = "DESIGN",
            description = "Say which verdicts of this design would turn; may be given more than once.")
    List<Path> against = List.of();

    @Option(names = "--shelf", paramLabel = "FOLDER", description = "Where packs are installed; else the usual place.")
    @Nullable
    Path shelfFolder;

    @Override
    public Integer call() {
        Outcome<PackImport.Preview> preview = PackDesk.designs(against, shelfFolder)
                .then(designs -> PackDesk.desk(shelfFolder)
                        .then(desk -> PackFile.read(file).then(pack -> desk.preview(pack, designs))));
        if (!(preview instanceof Outcome.Ok<PackImport.Preview> ok)) {
            return terminal.badInput(file, preview.problems());
        }
        PackDesk.notes(terminal, file, preview.problems());
        print(ok.value());
        return HallwrightCommand.OK;
    }

    private void print(PackImport.Preview preview) {
        SignedPack pack = preview.pack();
        if (terminal.json()) {
            terminal.print(PackDesk.json(preview));
            return;
        }
        LocalDate expires = pack.manifest().expires();
        terminal.out()
                .printf(
                        "%s %s (number %d), made %s, %s%n",
                        pack.manifest().id(),
                        pack.manifest().version(),
                        pack.manifest().sequence(),
                        pack.manifest().date(),
                        expires == null ? "without expiry" : "to be renewed by " + expires);
        for (SignedPack.Signer signer : pack.signers()) {
            terminal.out()
                    .printf(
                            "signed by    %s, as %s, key %s%n",
                            signer.name(), pack.manifest().role(), Sha256.inFours(signer.keyId()));
        }
        terminal.out().printf("fingerprint  %s%n", Sha256.inFours(preview.sha256()));
        terminal.out().printf("changes      %d%n", preview.changes().size());
        for (PackDiff.Change change : preview.changes()) {
            terminal.out()
                    .printf("  %-8s %s  %s -> %s%n", change.kind(), change.path(), change.before(), change.after());
        }
        terminal.out().printf("verdicts     %d would turn%n", preview.flips().size());
        PackDesk.flips(terminal, preview.flips());
        terminal.out().flush();
    }
}
