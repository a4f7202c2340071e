package org.hallwright.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.hallwright.app.DesignFiles;
import org.hallwright.app.Library;
import org.hallwright.app.Policy;
import org.hallwright.app.Transfer;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.base.Texts;
import org.hallwright.codec.JsonText;
import org.hallwright.codec.archive.PolicySheet;
import org.hallwright.codec.file.InputFile;
import org.hallwright.codec.file.SafeFiles;
import org.hallwright.design.Design;
import org.hallwright.engine.Packs;
import org.hallwright.pack.PackMessage;
import org.hallwright.pack.SigningKey;
import org.hallwright.store.archive.TransferSlip;
import org.hallwright.store.crypto.EncryptedFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hallwright transfer send|receive}: designs that travel by courier. */
@Command(
        name = "transfer",
        mixinStandardHelpOptions = true,
        description =
                "Send and receive designs by courier: one file, a slip of paper with its hash, a line in the log.",
        subcommands = {TransferCommand.Send.class, TransferCommand.Receive.class})
final class TransferCommand {

    private static final int MAX_EVIDENCE = 64 << 20;
    private static final int MAX_KEY = 1 << 20;

    private static Transfer desk(PolicySheet policy) {
        return new Transfer(policy, Library.shelf(), PackDesk.actor());
    }

    private static char @Nullable [] passphrase(@Nullable Path file) throws IOException {
        return file == null ? null : PackDesk.passphrase(file);
    }

    private static void wipe(char @Nullable [] passphrase) {
        if (passphrase != null) {
            Arrays.fill(passphrase, '\0');
        }
    }

    /** {@code transfer send DESIGN -o FILE}. */
    @Command(
            name = "send",
            mixinStandardHelpOptions = true,
            description = {
                "Write a design as one file with manifest and hashes, and a slip to print and sign (FILE.slip.txt).",
                "The same design gives the same bytes, unless it is put under a passphrase."
            })
    static final class Send implements Callable<Integer> {

        @Mixin
        Terminal terminal = new Terminal();

        @Parameters(paramLabel = "DESIGN", description = "A .hallwright file.")
        Path file = Path.of("");

        @Option(
                names = {"-o", "--out"},
                required = true,
                paramLabel = "FILE",
                description = "The file that travels.")
        Path out = Path.of("");

        @Option(names = "--marking", description = "Classification, on the slip and in the file.")
        @Nullable
        String marking;

        @Option(names = "--evidence", paramLabel = "FILE", description = "A file to send along; more than once.")
        List<Path> evidence = List.of();

        @Option(names = "--passphrase-file", description = "File whose first line the design is put under.")
        @Nullable
        Path passphraseFile;

        @Option(names = "--key", paramLabel = "FILE", description = "Sign with this key (FILE.sig.json).")
        @Nullable
        Path key;

        @Option(names = "--key-passphrase-file", description = "File whose first line opens the key.")
        @Nullable
        Path keyPassphraseFile;

        @Override
        public Integer call() throws IOException {
            Map<String, byte[]> attachments = new TreeMap<>();
            for (Path each : evidence) {
                Outcome<byte[]> read = InputFile.read(each, MAX_EVIDENCE);
                if (!(read instanceof Outcome.Ok<byte[]> ok)) {
                    return terminal.badInput(each, read.problems());
                }
                attachments.put(String.valueOf(each.getFileName()), ok.value());
            }
            Packs packs = Library.load();
            char[] passphrase = passphrase(passphraseFile);
            try {
                Outcome<Transfer.Sent> sent = Policy.standard()
                        .then(policy -> DesignFiles.read(file, packs)
                                .then(design -> key(policy.fips())
                                        .then(signer -> send(policy, design, attachments, passphrase, signer, packs))));
                if (!(sent instanceof Outcome.Ok<Transfer.Sent> ok)) {
                    return terminal.badInput(file, sent.problems());
                }
                PackDesk.notes(terminal, file, sent.problems());
                print(ok.value());
                return HallwrightCommand.OK;
            } finally {
                wipe(passphrase);
            }
        }

        private Outcome<Transfer.Sent> send(
                PolicySheet policy,
                Design design,
                Map<String, byte[]> attachments,
                char @Nullable [] passphrase,
                List<SigningKey> signer,
                Packs packs) {
            String words = marking == null ? policy.marking().preset() : marking;
            return desk(policy)
                    .send(
                            new Transfer.Parcel(
                                    design,
                                    words,
                                    attachments,
                                    passphrase,
                                    signer.isEmpty() ? null : signer.getFirst(),
                                    terminal.locale()),
                            packs,
                            out);
        }

        /** The signer; none where no key was named. */
        private Outcome<List<SigningKey>> key(boolean fips) {
            Path from = key;
            if (from == null) {
                return Outcome.ok(List.of());
            }
            char[] opens = new char[0];
            try {
                opens = keyPassphraseFile == null ? opens : PackDesk.passphrase(keyPassphraseFile);
                char[] opening = opens;
                return InputFile.read(from, MAX_KEY)
                        .then(bytes -> EncryptedFile.decrypt(bytes, opening, fips))
                        .then(bytes -> Outcome.ok(List.of(SigningKey.decode(bytes))));
            } catch (IOException e) {
                return Outcome.failed(
                        Problem.error(PackMessage.IO, "", e.getClass().getSimpleName()));
            } finally {
                wipe(opens);
            }
        }

        private void print(Transfer.Sent sent) {
            if (terminal.json()) {
                Map<String, Object> root = new LinkedHashMap<>();
                root.put("file", sent.file().toString());
                root.put("slip", sent.slip().toString());
                root.put("bytes", sent.bytes());
                root.put("sha256", sent.sha256());
                terminal.print(JsonText.of(root));
                return;
            }
            terminal.out().printf("%s, %d bytes%n", sent.file(), sent.bytes());
            terminal.out().print(TransferSlip.grouped(sent.sha256()));
            terminal.out().println(sent.slip());
            terminal.out().flush();
        }
    }

    /** {@code transfer receive FILE}. */
    @Command(
            name = "receive",
            mixinStandardHelpOptions = true,
            description = {
                "Check a design that came in: every byte, the hash on the slip, its signatures. Taken or refused, it is",
                "logged. With --out the design is written for further work."
            })
    static final class Receive implements Callable<Integer> {

        @Mixin
        Terminal terminal = new Terminal();

        @Parameters(paramLabel = "FILE", description = "The file that came in; signatures lie in FILE.sig.json.")
        Path file = Path.of("");

        @Option(names = "--hash", description = "SHA-256 on the slip; blanks do not matter.")
        String hash = "";

        @Option(names = "--passphrase-file", description = "File whose first line opens it.")
        @Nullable
        Path passphraseFile;

        @Option(
                names = {"-o", "--out"},
                paramLabel = "DESIGN",
                description = "Write the design here.")
        @Nullable
        Path out;

        @Override
        public Integer call() throws IOException {
            char[] passphrase = passphrase(passphraseFile);
            Packs packs = Library.load();
            Outcome<Transfer.Received> received;
            try {
                received = Policy.standard().then(policy -> desk(policy).receive(file, passphrase, hash, packs));
            } finally {
                wipe(passphrase);
            }
            if (!(received instanceof Outcome.Ok<Transfer.Received> ok)) {
                return terminal.badInput(file, received.problems());
            }
            Path to = out;
            if (to != null) {
                if (Files.exists(to)) {
                    return terminal.badInput(to, List.of(Problem.error(PackMessage.IO, "", "FileAlreadyExists")));
                }
                Outcome<Path> written = DesignFiles.write(ok.value().design(), to, false);
                if (!written.isOk()) {
                    return terminal.badInput(to, written.problems());
                }
                for (Map.Entry<String, byte[]> each : ok.value().evidence().entrySet()) {
                    Path folder = to.resolveSibling(to.getFileName() + ".evidence");
                    Files.createDirectories(folder);
                    SafeFiles.write(folder.resolve(each.getKey()), each.getValue());
                }
            }
            PackDesk.notes(terminal, file, received.problems());
            print(ok.value(), received.problems());
            return HallwrightCommand.OK;
        }

        private void print(Transfer.Received received, List<Problem> notes) {
            if (terminal.json()) {
                Map<String, Object> root = new LinkedHashMap<>();
                root.put("design", received.manifest().designName());
                root.put("marking", received.manifest().marking());
                root.put("bytes", received.bytes());
                root.put("sha256", received.sha256());
                root.put("designHash", received.manifest().designHash());
                root.put("signers", received.signers());
                root.put("evidence", List.copyOf(received.evidence().keySet()));
                root.put(
                        "notes",
                        notes.stream().map(p -> Texts.of(p, terminal.locale())).toList());
                terminal.print(JsonText.of(root));
                return;
            }
            terminal.out()
                    .printf(
                            "%s  %s%n",
                            received.manifest().designName(),
                            received.manifest().marking());
            terminal.out()
                    .printf(
                            "%d bytes, %d entries, signed by %s%n",
                            received.bytes(),
                            received.manifest().files().size(),
                            received.signers().isEmpty() ? "nobody" : String.join(", ", received.signers()));
            terminal.out().print(TransferSlip.grouped(received.sha256()));
            terminal.out().flush();
        }
    }
}
