package org.hallwright.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.base.Sha256;
import org.hallwright.codec.DesignReader;
import org.hallwright.codec.DesignWriter;
import org.hallwright.codec.archive.ArchiveManifest;
import org.hallwright.codec.archive.PolicySheet;
import org.hallwright.codec.file.InputFile;
import org.hallwright.codec.file.SafeFiles;
import org.hallwright.codec.file.StrictZip;
import org.hallwright.design.Design;
import org.hallwright.engine.Packs;
import org.hallwright.pack.DetachedSignature;
import org.hallwright.pack.PackShelf;
import org.hallwright.pack.SigningKey;
import org.hallwright.pack.Trust;
import org.hallwright.store.archive.ArchiveFiles;
import org.hallwright.store.archive.DesignArchive;
import org.hallwright.store.archive.TransferSlip;
import org.hallwright.store.crypto.EncryptedFile;
import org.hallwright.store.crypto.KdfSettings;
import org.jspecify.annotations.Nullable;

/**
 * Designs that travel by courier: one file, a slip of paper that goes with it, and a line in the log on both sides. What is
 * received is checked byte by byte before anything of it is shown.
 */
public final class Transfer {

    private static final int MAX_SIGNATURES = 1 << 20;

    private final PolicySheet policy;
    private final PackShelf shelf;
    private final PackShelf.Actor actor;
    private final Supplier<KdfSettings> settings;

    /**
     * @param policy what the administrator decided
     * @param shelf whose list of trusted keys is believed and whose log is written
     */
    public Transfer(PolicySheet policy, PackShelf shelf, PackShelf.Actor actor) {
        this(policy, shelf, actor, () -> KdfSettings.ofThisMachine(policy.fips()));
    }

    Transfer(PolicySheet policy, PackShelf shelf, PackShelf.Actor actor, Supplier<KdfSettings> settings) {
        this.settings = settings;
        this.policy = policy;
        this.shelf = shelf;
        this.actor = actor;
    }

    /**
     * What is to travel.
     *
     * @param marking the classification; empty for none
     * @param evidence attachments by file name
     * @param passphrase what the file is put under; null for none. The caller wipes it.
     * @param key whose signatures go beside the file; null for none
     * @param locale language of the slip
     */
    public record Parcel(
            Design design,
            String marking,
            Map<String, byte[]> evidence,
            char @Nullable [] passphrase,
            @Nullable SigningKey key,
            Locale locale) {}

    /** What was written: the file, its slip, and what stands on it. */
    public record Sent(Path file, Path slip, String sha256, long bytes) {}

    /**
     * What came in.
     *
     * @param evidence attachments by file name
     * @param signers names of those who signed it; empty where nobody did
     */
    public record Received(
            Design design,
            Map<String, byte[]> evidence,
            ArchiveManifest manifest,
            String sha256,
            long bytes,
            List<String> signers) {}

    /** Writes the file, its slip ({@code FILE.slip.txt}) and, with a key, its signatures ({@code FILE.sig.json}). */
    public Outcome<Sent> send(Parcel parcel, Packs packs, Path file) {
        char[] passphrase = parcel.passphrase();
        if (policy.forceEncryption() && passphrase == null) {
            return Outcome.failed(Problem.error(TransferMessage.MUST_ENCRYPT, ""));
        }
        if (!policy.marking().allows(parcel.marking())) {
            return Outcome.failed(Problem.error(
                    TransferMessage.MARKING_NOT_ALLOWED,
                    "",
                    parcel.marking(),
                    String.join(", ", policy.marking().allowed())));
        }
        Map<String, byte[]> attachments = new TreeMap<>();
        for (Map.Entry<String, byte[]> each : parcel.evidence().entrySet()) {
            String path = "evidence/" + each.getKey();
            if (!StrictZip.isGoodName(path)) {
                return Outcome.failed(Problem.error(TransferMessage.BAD_NAME, "", each.getKey()));
            }
            attachments.put(path, each.getValue());
        }
        DesignArchive archive = DesignArchive.of(
                parcel.design().name(),
                parcel.marking(),
                DesignFiles.refs(packs),
                DesignWriter.write(parcel.design()),
                attachments);
        byte[] plain = archive.toBytes();
        byte[] bytes = passphrase == null ? plain : EncryptedFile.encrypt(plain, passphrase, settings.get());
        return place(file, bytes, archive, parcel);
    }

    private Outcome<Sent> place(Path file, byte[] bytes, DesignArchive archive, Parcel parcel) {
        String name = name(file);
        Path slip = file.resolveSibling(name + ".slip.txt");
        String sha256 = Sha256.of(bytes).hex();
        try {
            shelf.audit()
                    .append(
                            actor.at(),
                            actor.who(),
                            "transfer-send",
                            sha256,
                            name + ", " + bytes.length + " bytes, " + parcel.marking());
            SafeFiles.writeKeepingPrevious(file.toAbsolutePath(), out -> out.write(bytes));
            SafeFiles.write(
                    slip.toAbsolutePath(),
                    TransferSlip.of(name, bytes, archive.manifest(), parcel.locale())
                            .getBytes(StandardCharsets.UTF_8));
            SigningKey key = parcel.key();
            if (key != null) {
                SafeFiles.write(
                        file.resolveSibling(name + PackFile.SIGNATURES).toAbsolutePath(),
                        DetachedSignature.sign(bytes, key).toJson());
            }
            return Outcome.ok(new Sent(file, slip, sha256, bytes.length));
        } catch (IOException e) {
            return Outcome.failed(Problem.error(
                    LibraryMessage.CANNOT_WRITE, "", name, e.getClass().getSimpleName()));
        }
    }

    /**
     * Checks a file that came in, and logs it whether it is taken or refused.
     *
     * @param expected the hash on the slip, in any grouping; empty where there is none at hand
     * @param ours the packs here, to say which of the design's differ
     */
    public Outcome<Received> receive(Path file, char @Nullable [] passphrase, String expected, Packs ours) {
        return InputFile.read(file, ArchiveFiles.LARGEST_BYTES)
                .then(bytes -> receive(file, bytes, passphrase, expected, ours));
    }

    private Outcome<Received> receive(
            Path file, byte[] bytes, char @Nullable [] passphrase, String expected, Packs ours) {
        String sha256 = Sha256.of(bytes).hex();
        Outcome<Received> taken = sameHash(sha256, expected)
                .then(same -> signers(file, bytes))
                .then(signers -> ArchiveFiles.read(bytes, passphrase, policy.fips())
                        .then(archive -> DesignReader.read(archive.design())
                                .then(design -> Outcome.ok(
                                        new Received(
                                                design,
                                                evidence(archive),
                                                archive.manifest(),
                                                sha256,
                                                bytes.length,
                                                signers),
                                        differences(archive.manifest(), ours)))));
        try {
            String word = taken.isOk()
                    ? "taken"
                    : "refused, " + taken.problems().getLast().code();
            shelf.audit()
                    .append(
                            actor.at(),
                            actor.who(),
                            "transfer-receive",
                            sha256,
                            name(file) + ", " + bytes.length + " bytes, " + word);
            return taken;
        } catch (IOException e) {
            // What cannot be logged is not taken.
            return Outcome.failed(Problem.error(
                    LibraryMessage.CANNOT_WRITE, "", "audit.log", e.getClass().getSimpleName()));
        }
    }

    private static Map<String, byte[]> evidence(DesignArchive archive) {
        Map<String, byte[]> evidence = new TreeMap<>();
        archive.attachments().forEach((path, bytes) -> evidence.put(path.substring(path.lastIndexOf('/') + 1), bytes));
        return evidence;
    }

    private static Outcome<Boolean> sameHash(String sha256, String expected) {
        String told = expected.replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
        return told.isEmpty() || told.equals(sha256)
                ? Outcome.ok(true)
                : Outcome.failed(Problem.error(TransferMessage.OTHER_HASH, "", sha256, told));
    }

    private Outcome<List<String>> signers(Path file, byte[] bytes) {
        Path beside = file.resolveSibling(name(file) + PackFile.SIGNATURES);
        if (!Files.exists(beside)) {
            return Outcome.ok(List.of(), List.of(Problem.warning(TransferMessage.UNSIGNED, "")));
        }
        return InputFile.read(beside, MAX_SIGNATURES).then(signatures -> switch (shelf.trust(actor.today())) {
            case Outcome.Ok<Trust> trust -> DetachedSignature.signers(bytes, signatures, trust.value());
            // Nobody is believed here yet: the signature proves nothing, and that is said.
            case Outcome.Failed<Trust> none ->
                Outcome.ok(
                        List.of(),
                        none.problems().stream()
                                .map(p -> Problem.warning(
                                        p.message(), p.place(), p.arguments().toArray()))
                                .toList());
        });
    }

    private static List<Problem> differences(ArchiveManifest manifest, Packs ours) {
        List<Problem> notes = new ArrayList<>();
        for (ArchiveManifest.PackRef theirs : manifest.packs()) {
            Packs.Ref own = ours.refs().stream()
                    .filter(ref -> ref.id().equals(theirs.id()))
                    .findFirst()
                    .orElse(null);
            if (own == null) {
                notes.add(Problem.warning(TransferMessage.MISSING_PACK, "/packs", theirs.id(), theirs.version()));
            } else if (!own.sha256().equals(theirs.sha256())) {
                notes.add(Problem.warning(
                        TransferMessage.OTHER_PACK, "/packs", theirs.id(), theirs.version(), own.version()));
            }
        }
        return notes;
    }

    private static String name(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }
}
