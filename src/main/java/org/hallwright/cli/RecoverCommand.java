package org.hallwright.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.hallwright.app.Policy;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.base.Texts;
import org.hallwright.codec.archive.PackReport;
import org.hallwright.store.StoreOptions;
import org.hallwright.store.StorePlace;
import org.hallwright.store.StoreRecovery;
import org.hallwright.store.archive.ArchiveFiles;
import org.hallwright.store.archive.DesignArchive;
import org.hallwright.store.crypto.CryptoMessage;
import org.hallwright.store.crypto.KdfSettings;
import org.hallwright.store.crypto.RecoveryVault;
import org.hallwright.store.crypto.StoreVault;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hallwright recover FILE}: rebuilds a damaged store or archive and says what is lost. */
@Command(
        name = "recover",
        mixinStandardHelpOptions = true,
        description = {
            "Rebuild a damaged store (its folder) or design archive from what is intact, and list what is lost.",
            "The damaged file is left as it is; the result is written beside it or to --out."
        })
public final class RecoverCommand implements Callable<Integer> {

    @Mixin
    Terminal terminal = new Terminal();

    @Parameters(paramLabel = "FILE", description = "A .hallwright archive, or the folder of a store.")
    Path file = Path.of("");

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "Where to write; must not exist.")
    @Nullable
    Path out;

    @Option(names = "--passphrase-file", description = "File whose first line opens what is encrypted.")
    @Nullable
    Path passphraseFile;

    @Option(names = "--recovery-key-file", description = "File with the groups of a recovery sheet; for stores.")
    @Nullable
    Path recoveryKeyFile;

    @Override
    public Integer call() throws IOException {
        Path chosen = out;
        Path target = chosen != null ? chosen : file.resolveSibling(file.getFileName() + ".recovered");
        char @Nullable [] passphrase = passphraseFile == null ? null : PackDesk.passphrase(passphraseFile);
        try {
            return Files.isDirectory(file) ? store(target, passphrase) : archive(target, passphrase);
        } finally {
            if (passphrase != null) {
                Arrays.fill(passphrase, '\0');
            }
        }
    }

    private int store(Path target, char @Nullable [] passphrase) {
        StorePlace place = new StorePlace(file, file);
        Outcome<StoreRecovery.Recovery> outcome = options(place, passphrase)
                .then(options -> StoreRecovery.recover(file, target, options, InstantSource.system()));
        if (!(outcome instanceof Outcome.Ok<StoreRecovery.Recovery> ok)) {
            return terminal.badInput(file, outcome.problems());
        }
        StoreRecovery.Recovery recovery = ok.value();
        report(
                recovery.folder(),
                recovery.designs().stream()
                        .map(d -> new PackReport.Recovered(d.name(), "revision " + d.revisionId(), d.lostRevisions()))
                        .toList(),
                recovery.lost());
        return recovery.lost().isEmpty() ? HallwrightCommand.OK : HallwrightCommand.FINDINGS_FAIL;
    }

    private Outcome<StoreOptions> options(StorePlace place, char @Nullable [] passphrase) {
        if (!StoreVault.isLocked(place)) {
            return Outcome.ok(StoreOptions.plain(place));
        }
        if (recoveryKeyFile != null) {
            return PackDesk.recoveryKey(recoveryKeyFile).then(key -> {
                try (key) {
                    return RecoveryVault.unlock(place, key);
                }
            });
        }
        return passphrase == null
                ? Outcome.failed(Problem.error(CryptoMessage.NEEDS_PASSPHRASE, ""))
                : Policy.standard().then(policy -> StoreVault.unlock(place, passphrase, policy.fips()));
    }

    private int archive(Path target, char @Nullable [] passphrase) {
        Outcome<DesignArchive> outcome = ArchiveFiles.recover(file, passphrase, false);
        if (!(outcome instanceof Outcome.Ok<DesignArchive> ok)) {
            return terminal.badInput(file, outcome.problems());
        }
        DesignArchive archive = ok.value();
        if (!outcome.problems().isEmpty()) {
            // What was under a passphrase is never written in the clear.
            Outcome<Path> saved = passphrase == null
                    ? ArchiveFiles.save(target, archive)
                    : ArchiveFiles.save(target, archive, passphrase, KdfSettings.ofThisMachine(false));
            if (!saved.isOk()) {
                return terminal.badInput(target, saved.problems());
            }
        }
        report(
                outcome.problems().isEmpty() ? file : target,
                List.of(new PackReport.Recovered(
                        archive.manifest().designName(),
                        archive.manifest().designHash(),
                        outcome.problems().isEmpty() ? 0 : 1)),
                outcome.problems());
        return outcome.problems().isEmpty() ? HallwrightCommand.OK : HallwrightCommand.FINDINGS_FAIL;
    }

    private void report(Path target, List<PackReport.Recovered> found, List<Problem> lost) {
        List<String> told = lost.stream()
                .map(p -> Texts.of(p, terminal.locale()) + " [" + p.code() + "]")
                .toList();
        if (terminal.json()) {
            terminal.print(PackReport.recovery(target.toString(), found, told));
            return;
        }
        terminal.out().println("recovered to " + target);
        for (PackReport.Recovered each : found) {
            terminal.out()
                    .println("  " + each.name() + ", " + each.from()
                            + (each.lost() == 0 ? "" : " (newer states lost: " + each.lost() + ")"));
        }
        told.forEach(line -> terminal.out().println("  lost or damaged: " + line));
        terminal.out().flush();
    }
}
