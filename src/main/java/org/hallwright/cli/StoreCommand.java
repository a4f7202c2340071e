package org.hallwright.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.hallwright.app.Policy;
import org.hallwright.base.Outcome;
import org.hallwright.store.StorePlace;
import org.hallwright.store.crypto.KdfSettings;
import org.hallwright.store.crypto.StoreVault;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hallwright store encrypt|passphrase}: the store of this user under a passphrase. */
@Command(
        name = "store",
        mixinStandardHelpOptions = true,
        description = {
            "Put the store of your designs under a passphrase, change it, or prepare for the day it is forgotten.",
            "The desktop must be closed."
        },
        subcommands = {
            StoreCommand.Encrypt.class,
            StoreCommand.Change.class,
            StoreRecoveryKeyCommand.class,
            StoreResetCommand.class,
            StoreStatusCommand.class
        })
final class StoreCommand {

    /** Which store is meant. */
    static final class Choice {

        @Option(names = "--state", paramLabel = "FOLDER", description = "The state folder; else the usual place.")
        @Nullable
        Path state;

        StorePlace place() {
            Path chosen = state;
            return chosen == null ? StorePlace.standard() : StorePlace.under(chosen);
        }
    }

    /** {@code store encrypt}. */
    @Command(
            name = "encrypt",
            mixinStandardHelpOptions = true,
            description = {
                "Copy every design with its history into an encrypted store, which takes the old one's place.",
                "The old one stays beside it in the clear until you delete it. There is no way in without the passphrase,",
                "unless you make a recovery key."
            })
    static final class Encrypt implements Callable<Integer> {

        @Mixin
        Terminal terminal = new Terminal();

        @Option(names = "--passphrase-file", required = true, description = "File whose first line is the passphrase.")
        Path passphraseFile = Path.of("");

        @Mixin
        Choice store = new Choice();

        @Override
        public Integer call() throws IOException {
            char[] passphrase = PackDesk.passphrase(passphraseFile);
            try {
                Outcome<Path> done = Policy.standard()
                        .then(policy -> StoreVault.encrypt(
                                store.place(), passphrase, KdfSettings.ofThisMachine(policy.fips())));
                if (!(done instanceof Outcome.Ok<Path> ok)) {
                    return terminal.badInput(null, done.problems());
                }
                terminal.out().println("encrypted; the former store, in the clear: " + ok.value());
                terminal.out().flush();
                return HallwrightCommand.OK;
            } finally {
                Arrays.fill(passphrase, '\0');
            }
        }
    }

    /** {@code store passphrase}. */
    @Command(
            name = "passphrase",
            mixinStandardHelpOptions = true,
            description =
                    "Change the passphrase. Only the wrapped key is written anew, 132 bytes, at any size of the store.")
    static final class Change implements Callable<Integer> {

        @Mixin
        Terminal terminal = new Terminal();

        @Option(names = "--passphrase-file", required = true, description = "File whose first line is the present one.")
        Path passphraseFile = Path.of("");

        @Option(names = "--new-passphrase-file", required = true, description = "File whose first line is the new one.")
        Path newPassphraseFile = Path.of("");

        @Mixin
        Choice store = new Choice();

        @Override
        public Integer call() throws IOException {
            char[] old = PackDesk.passphrase(passphraseFile);
            char[] fresh = PackDesk.passphrase(newPassphraseFile);
            try {
                Outcome<StorePlace> done =
                        Policy.standard().then(policy -> StoreVault.change(store.place(), old, fresh, policy.fips()));
                if (!done.isOk()) {
                    return terminal.badInput(null, done.problems());
                }
                terminal.out().println("changed");
                terminal.out().flush();
                return HallwrightCommand.OK;
            } finally {
                Arrays.fill(old, '\0');
                Arrays.fill(fresh, '\0');
            }
        }
    }
}
