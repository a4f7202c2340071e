package org.hallwright.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.hallwright.app.PackFile;
import org.hallwright.app.Policy;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.codec.archive.PackManifest;
import org.hallwright.codec.archive.PolicySheet;
import org.hallwright.codec.file.InputFile;
import org.hallwright.pack.PackMessage;
import org.hallwright.pack.SignedPack;
import org.hallwright.pack.SigningKey;
import org.hallwright.store.crypto.EncryptedFile;
import org.hallwright.store.crypto.KdfSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pack sign FOLDER}: makes a pack of a folder's files and signs it. For the office that publishes packs. */
@Command(
        name = "sign",
        mixinStandardHelpOptions = true,
        description = {
            "Make a pack of the files in a folder and sign it.",
            "A key pair is made with --new-key NAME; it is kept encrypted under the passphrase."
        })
final class PackSignCommand implements Callable<Integer> {

    private static final int MAX_KEY_BYTES = 1 << 20;

    @Mixin
    Terminal terminal = new Terminal();

    @Parameters(paramLabel = "FOLDER", arity = "0..1", description = "The files of the pack.")
    @Nullable
    Path folder;

    @Option(names = "--key", required = true, paramLabel = "FILE", description = "The signing key.")
    Path key = Path.of("");

    @Option(names = "--passphrase-file", required = true, description = "File whose first line is the passphrase.")
    Path passphraseFile = Path.of("");

    @Option(names = "--new-key", paramLabel = "NAME", description = "Make a new key pair in the key file instead.")
    @Nullable
    String newKey;

    @Option(names = "--id", description = "The pack's id.")
    String id = "";

    @Option(names = "--pack-version", description = "The version for people, such as 2026.11.")
    String version = "1";

    @Option(names = "--number", description = "The number that counts up with every version.")
    long number = 1;

    @Option(names = "--role", description = "catalogue, rules, prices or program.")
    String role = "catalogue";

    @Option(names = "--expires", paramLabel = "DATE", description = "The day after which the pack is called old.")
    @Nullable
    LocalDate expires;

    @Option(names = "--title", description = "One line for people.")
    String title = "";

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "The pack; signatures go to FILE.sig.json.")
    @Nullable
    Path out;

    @Override
    public Integer call() throws IOException {
        char[] passphrase = PackDesk.passphrase(passphraseFile);
        try {
            return newKey != null ? makeKey(newKey, passphrase) : sign(passphrase);
        } finally {
            java.util.Arrays.fill(passphrase, '\0');
        }
    }

    private int makeKey(String name, char[] passphrase) throws IOException {
        if (Files.exists(key)) {
            return terminal.badInput(key, List.of(Problem.error(PackMessage.IO, "", "FileAlreadyExists")));
        }
        Outcome<PolicySheet> policy = Policy.standard();
        if (!(policy instanceof Outcome.Ok<PolicySheet> decided)) {
            return terminal.badInput(null, policy.problems());
        }
        SigningKey made = SigningKey.generate(name);
        KdfSettings settings = KdfSettings.ofThisMachine(decided.value().fips());
        PackDesk.write(key, EncryptedFile.encrypt(made.encode(), passphrase, settings));
        terminal.out().println("key " + made.id() + " of " + name);
        terminal.out().flush();
        return HallwrightCommand.OK;
    }

    private int sign(char[] passphrase) throws IOException {
        Outcome<byte[]> opened = Policy.standard()
                .then(policy -> InputFile.read(key, MAX_KEY_BYTES)
                        .then(bytes -> EncryptedFile.decrypt(bytes, passphrase, policy.fips())));
        if (!(opened instanceof Outcome.Ok<byte[]> ok)) {
            return terminal.badInput(key, opened.problems());
        }
        Path from = folder;
        Path to = out;
        if (from == null || to == null || !org.hallwright.base.Ids.isValid(id)) {
            return terminal.badInput(null, List.of(Problem.error(PackMessage.BAD_ID, "", id)));
        }
        PackManifest manifest = new PackManifest(
                id, version, number, role, LocalDate.now(Clock.systemUTC()), expires, title, List.of(), List.of());
        byte[] pack = SignedPack.build(manifest, files(from));
        SigningKey signer = SigningKey.decode(ok.value());
        byte[] signatures = SignedPack.sign(pack, role, List.of(signer)).toJson();
        PackDesk.write(to, pack);
        PackDesk.write(to.resolveSibling(to.getFileName() + PackFile.SIGNATURES), signatures);
        terminal.out().printf("%s, %d bytes, signed with key %s%n", to.getFileName(), pack.length, signer.id());
        terminal.out().flush();
        return HallwrightCommand.OK;
    }

    private static Map<String, byte[]> files(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (var all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return files;
    }
}
