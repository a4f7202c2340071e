package org.hallwright.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.hallwright.app.PackFile;
import org.hallwright.app.PackImport;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.design.Design;
import org.hallwright.pack.SignedPack;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pack install FILE}: verifies a pack and puts it to use. */
@Command(
        name = "install",
        mixinStandardHelpOptions = true,
        description = "Verify a pack and install it. An older one than was installed needs a reason, which is logged.")
final class PackInstallCommand implements Callable<Integer> {

    @Mixin
    Terminal terminal = new Terminal();

    @Parameters(paramLabel = "FILE", description = "The pack; its signatures lie beside it in FILE.sig.json.")
    Path file = Path.of("");

    @Option(names = "--roll-back", paramLabel = "REASON", description = "Go back to this older version, and why.")
    @Nullable
    String reason;

    @Option(
            names = "--unsigned",
            paramLabel = "REASON",
            description = "Install it without signatures, and why; only where the administrator's policy allows it.")
    @Nullable
    String unsignedReason;

    @Option(
            names = "--against",
            paramLabel = "DESIGN",
            description = "Say which verdicts of this design turn; may be given more than once.")
    List<Path> against = List.of();

    @Option(names = "--shelf", paramLabel = "FOLDER", description = "Where packs are installed; else the usual place.")
    @Nullable
    Path shelfFolder;

    @Override
    public Integer call() {
        return terminal.answer(
                file,
                PackDesk.designs(against, shelfFolder)
                        .then(designs -> PackDesk.desk(shelfFolder)
                                .then(desk -> PackFile.read(file).then(pack -> install(desk, pack, designs)))),
                this::print);
    }

    /** What is on the shelf now and, as far as it could be looked at before, what it changes. */
    private record Done(SignedPack pack, List<PackImport.Preview> preview, List<Problem> notes) {}

    private Outcome<Done> install(PackImport desk, PackFile pack, List<Design> designs) {
        List<PackImport.Preview> preview =
                desk.look(pack, designs) instanceof Outcome.Ok<PackImport.Preview> ok ? List.of(ok.value()) : List.of();
        Outcome<SignedPack> installed = desk.install(pack, reason, unsignedReason);
        return installed.then(signed -> Outcome.ok(new Done(signed, preview, installed.problems())));
    }

    private int print(Done done) {
        PackDesk.notes(terminal, file, done.notes());
        if (terminal.json() && !done.preview().isEmpty()) {
            terminal.print(PackDesk.json(done.preview().getFirst()));
            return HallwrightCommand.OK;
        }
        terminal.out()
                .printf(
                        "installed %s %s, signed by %s%n",
                        done.pack().manifest().id(),
                        done.pack().manifest().version(),
                        done.pack().signers().isEmpty() ? "nobody" : done.pack().signerNames());
        for (PackImport.Preview preview : done.preview()) {
            if (!against.isEmpty()) {
                terminal.out().printf("verdicts     %d turn%n", preview.flips().size());
                PackDesk.flips(terminal, preview.flips());
            }
        }
        return HallwrightCommand.OK;
    }
}
