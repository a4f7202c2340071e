package org.hallwright.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.hallwright.app.Policy;
import org.hallwright.app.TextFiles;
import org.hallwright.app.TransferMessage;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.codec.archive.PolicySheet;
import org.hallwright.store.crypto.RecoverySheet;
import org.hallwright.store.crypto.RecoveryVault;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hallwright store recovery-key}: a second way to the store's key, on paper. */
@Command(
        name = "recovery-key",
        mixinStandardHelpOptions = true,
        description = {
            "Make a key that opens the store where the passphrase is forgotten, and print the sheet it stands on.",
            "A new one makes the former sheet void. With --revoke there is none any more."
        })
final class StoreRecoveryKeyCommand implements Callable<Integer> {

    @Mixin
    Terminal terminal = new Terminal();

    @Option(names = "--passphrase-file", required = true, description = "File whose first line opens the store.")
    Path passphraseFile = Path.of("");

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "Write the sheet here instead of printing it; delete the file once it is on paper.")
    @Nullable
    Path out;

    @Option(names = "--marking", description = "Classification, on the sheet's first and last line.")
    @Nullable
    String marking;

    @Option(names = "--revoke", description = "Make the printed sheet void and make no other.")
    boolean revoke;

    @Mixin
    StoreCommand.Choice store = new StoreCommand.Choice();

    @Override
    public Integer call() throws IOException {
        char[] passphrase = PackDesk.passphrase(passphraseFile);
        try {
            return terminal.answer(
                    null,
                    Policy.standard().then(policy -> revoke ? revoked(passphrase, policy) : made(passphrase, policy)),
                    text -> {
                        terminal.out().print(text);
                        return HallwrightCommand.OK;
                    });
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    private Outcome<String> revoked(char[] passphrase, PolicySheet policy) {
        return RecoveryVault.revoke(store.place(), passphrase, policy.fips())
                .then(place -> Outcome.ok("revoked" + System.lineSeparator()));
    }

    private Outcome<String> made(char[] passphrase, PolicySheet policy) {
        String words = marking == null ? policy.marking().preset() : marking;
        if (!policy.marking().allows(words)) {
            String allowed = String.join(", ", policy.marking().allowed());
            return Outcome.failed(Problem.error(TransferMessage.MARKING_NOT_ALLOWED, "", words, allowed));
        }
        LocalDate today = LocalDate.now(Clock.systemUTC());
        return RecoverySheet.make(store.place(), passphrase, policy.fips(), words, today, terminal.locale())
                .then(this::put);
    }

    private Outcome<String> put(String sheet) {
        Path file = out;
        return file == null
                ? Outcome.ok(sheet)
                : TextFiles.write(sheet, file).then(written -> Outcome.ok(written + System.lineSeparator()));
    }
}
