package org.hallwright.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.hallwright.app.PackFile;
import org.hallwright.app.Policy;
import org.hallwright.app.TransferMessage;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.codec.archive.TrustSheet;
import org.hallwright.codec.file.InputFile;
import org.hallwright.pack.PackShelf;
import org.hallwright.pack.SigningKey;
import org.hallwright.pack.Trust;
import org.hallwright.store.crypto.EncryptedFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pack trust FILE}: puts a list of trusted keys in force, or makes one. */
@Command(
        name = "trust",
        mixinStandardHelpOptions = true,
        description = {
            "Put a list of trusted keys in force. The first is believed because an administrator installs it;",
            "each later one must be signed by enough of the present root keys and of its own.",
            "With --root-key and --signer it makes such a list instead."
        })
final class PackTrustCommand implements Callable<Integer> {

    private static final int MAX_BYTES = 4 << 20;

    @Mixin
    Terminal terminal = new Terminal();

    @Parameters(paramLabel = "FILE", description = "The list; its signatures lie beside it in FILE.sig.json.")
    Path file = Path.of("");

    @Option(names = "--root-key", paramLabel = "FILE", description = "Make a list signed by these root keys.")
    List<Path> rootKeys = List.of();

    @Option(names = "--signer", paramLabel = "ROLE=FILE", description = "A key that may sign packs in a role.")
    Map<String, Path> signers = Map.of();

    @Option(names = "--passphrase-file", description = "File whose first line opens these keys.")
    @Nullable
    Path passphraseFile;

    @Option(names = "--threshold", description = "How many root keys must agree to a change.")
    int threshold = 1;

    @Option(names = "--number", description = "The number that counts up with every list.")
    long number = 1;

    @Option(names = "--expires", paramLabel = "DATE", description = "The day after which the list is called old.")
    @Nullable
    LocalDate expires;

    @Option(names = "--shelf", paramLabel = "FOLDER", description = "Where packs are installed; else the usual place.")
    @Nullable
    Path shelfFolder;

    @Override
    public Integer call() throws IOException {
        return rootKeys.isEmpty() ? install(terminal) : make(terminal);
    }

    private int install(Terminal terminal) {
        PackShelf shelf = PackDesk.shelf(shelfFolder);
        // Whom to believe first is the administrator's word; what follows is the present keys'.
        Outcome<Trust> installed = Policy.standard()
                .then(policy -> policy.trustedKeys().isEmpty()
                                || file.toAbsolutePath().equals(Path.of(policy.trustedKeys()))
                                || shelf.trust(PackDesk.actor().today()).isOk()
                        ? PackFile.read(file, MAX_BYTES)
                        : Outcome.failed(Problem.error(TransferMessage.TRUST_BY_POLICY, "")))
                .then(list -> shelf.installTrust(list.bytes(), list.signaturesOrNothing(), PackDesk.actor()));
        if (!(installed instanceof Outcome.Ok<Trust> ok)) {
            return terminal.badInput(file, installed.problems());
        }
        PackDesk.notes(terminal, file, installed.problems());
        terminal.out()
                .println("trusting list " + ok.value().sheet().version() + " with "
                        + ok.value().sheet().roots().size() + " root keys");
        terminal.out().flush();
        return HallwrightCommand.OK;
    }

    private int make(Terminal terminal) throws IOException {
        char[] passphrase = passphraseFile == null ? new char[0] : PackDesk.passphrase(passphraseFile);
        try {
            List<SigningKey> roots = new ArrayList<>();
            for (Path root : rootKeys) {
                Outcome<SigningKey> key = open(root, passphrase);
                if (!(key instanceof Outcome.Ok<SigningKey> ok)) {
                    return terminal.badInput(root, key.problems());
                }
                roots.add(ok.value());
            }
            List<TrustSheet.Role> roles = new ArrayList<>();
            for (Map.Entry<String, Path> signer : new TreeMap<>(signers).entrySet()) {
                Outcome<SigningKey> key = open(signer.getValue(), passphrase);
                if (!(key instanceof Outcome.Ok<SigningKey> ok)) {
                    return terminal.badInput(signer.getValue(), key.problems());
                }
                roles.add(new TrustSheet.Role(
                        signer.getKey(), 1, List.of(ok.value().publicKey())));
            }
            LocalDate until = expires == null ? LocalDate.now(Clock.systemUTC()).plusYears(2) : expires;
            byte[] sheet = new TrustSheet(
                            number,
                            until,
                            threshold,
                            roots.stream().map(SigningKey::publicKey).toList(),
                            roles,
                            List.of())
                    .toJson();
            PackDesk.write(file, sheet);
            PackDesk.write(
                    file.resolveSibling(file.getFileName() + PackFile.SIGNATURES),
                    Trust.sign(sheet, roots).toJson());
            terminal.out().println(file.getFileName() + " signed by " + roots.size() + " root keys");
            terminal.out().flush();
            return HallwrightCommand.OK;
        } finally {
            java.util.Arrays.fill(passphrase, '\0');
        }
    }

    private static Outcome<SigningKey> open(Path file, char[] passphrase) {
        return InputFile.read(file, MAX_BYTES)
                .then(bytes -> EncryptedFile.decrypt(bytes, passphrase, false))
                .then(bytes -> Outcome.ok(SigningKey.decode(bytes)));
    }
}
