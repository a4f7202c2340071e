package org.hallwright.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.hallwright.app.Policy;
import org.hallwright.base.Outcome;
import org.hallwright.store.StorePlace;
import org.hallwright.store.crypto.KdfSettings;
import org.hallwright.store.crypto.RecoveryVault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hallwright store reset}: a new passphrase by the recovery key. */
@Command(
        name = "reset",
        mixinStandardHelpOptions = true,
        description = "Set a new passphrase with the printed recovery key, where the old one is forgotten.")
final class StoreResetCommand implements Callable<Integer> {

    @Mixin
    Terminal terminal = new Terminal();

    @Option(
            names = "--recovery-key-file",
            required = true,
            description = "File with the groups of the sheet, as they stand on it.")
    Path recoveryKeyFile = Path.of("");

    @Option(names = "--new-passphrase-file", required = true, description = "File whose first line is the new one.")
    Path newPassphraseFile = Path.of("");

    @Mixin
    StoreCommand.Choice store = new StoreCommand.Choice();

    @Override
    public Integer call() throws IOException {
        char[] fresh = PackDesk.passphrase(newPassphraseFile);
        try {
            Outcome<StorePlace> done = Policy.standard()
                    .then(policy -> PackDesk.recoveryKey(recoveryKeyFile).then(key -> {
                        try (key) {
                            return RecoveryVault.reset(
                                    store.place(), key, fresh, KdfSettings.ofThisMachine(policy.fips()));
                        }
                    }));
            return terminal.answer(null, done, place -> {
                terminal.out().println("changed");
                return HallwrightCommand.OK;
            });
        } finally {
            Arrays.fill(fresh, '\0');
        }
    }
}
