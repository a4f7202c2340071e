package org.hallwright.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.hallwright.app.PackFile;
import org.hallwright.base.Outcome;
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

    @Option(names = "--shelf", paramLabel = "FOLDER", description = "Where packs are installed; else the usual place.")
    @Nullable
    Path shelfFolder;

    @Override
    public Integer call() {
        Outcome<SignedPack> installed = PackDesk.desk(shelfFolder)
                .then(desk -> PackFile.read(file).then(pack -> desk.install(pack, reason, unsignedReason)));
        if (!(installed instanceof Outcome.Ok<SignedPack> ok)) {
            return terminal.badInput(file, installed.problems());
        }
        PackDesk.notes(terminal, file, installed.problems());
        terminal.out()
                .printf(
                        "installed %s %s, signed by %s%n",
                        ok.value().manifest().id(),
                        ok.value().manifest().version(),
                        ok.value().signers().isEmpty() ? "nobody" : ok.value().signerNames());
        terminal.out().flush();
        return HallwrightCommand.OK;
    }
}
