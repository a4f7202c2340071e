package org.hallwright.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.base.Sha256;
import org.hallwright.codec.archive.PackManifest;
import org.hallwright.codec.archive.ShelfSheet;
import org.hallwright.codec.file.Disk;
import org.hallwright.codec.file.SafeFiles;
import org.hallwright.codec.file.StrictZip;
import org.jspecify.annotations.Nullable;

/**
 * The packs installed on this machine. The sheet that lists them is replaced in one step; until then nothing is installed.
 * It also holds the highest sequence ever seen of each pack, where no pack can reach it. Every installation is logged.
 */
public final class PackShelf {

    /** List and signatures in one file, so that no failure can leave one without the other. */
    private static final String TRUST = "trust.zip";

    private static final String TRUST_SHEET = "trust.json";
    private static final String TRUST_SIGNATURES = "trust.sig.json";
    private static final int MAX_SHEET_BYTES = 4 << 20;
    private static final byte[] NOTHING = new byte[0];

    private final Path folder;
    private final Disk disk;
    private final AuditLog audit;

    public PackShelf(Path folder) {
        this(folder, Disk.REAL);
    }

    PackShelf(Path folder, Disk disk) {
        this.folder = folder;
        this.disk = disk;
        this.audit = new AuditLog(folder.resolve("audit.log"), disk);
    }

    /** Who asks, and when. */
    public record Actor(String who, Instant at) {
        /** The day, in UTC. */
        public LocalDate today() {
            return LocalDate.ofInstant(at, ZoneOffset.UTC);
        }
    }

    public AuditLog audit() {
        return audit;
    }

    /** What is installed. */
    public Outcome<ShelfSheet> sheet() {
        try {
            Path file = folder.resolve("shelf.json");
            return Files.exists(file)
                    ? ShelfSheet.read(SafeFiles.read(file, MAX_SHEET_BYTES))
                    : Outcome.ok(ShelfSheet.empty());
        } catch (IOException e) {
            return Outcome.failed(io(e));
        }
    }

    /** The list of keys in force; a problem where there is none. */
    public Outcome<Trust> trust(LocalDate today) {
        return sheet().then(sheet -> {
            try {
                if (!Files.exists(folder.resolve(TRUST))) {
                    return Outcome.failed(Problem.error(PackMessage.NO_TRUST, ""));
                }
                Map<String, byte[]> both = StrictZip.read(SafeFiles.read(folder.resolve(TRUST), MAX_SHEET_BYTES));
                return Trust.read(
                        both.getOrDefault(TRUST_SHEET, NOTHING),
                        both.getOrDefault(TRUST_SIGNATURES, NOTHING),
                        null,
                        sheet.trustVersion(),
                        today);
            } catch (StrictZip.BadZipException e) {
                return Outcome.failed(Problem.error(PackMessage.INSTALLED_DAMAGED, TRUST, TRUST));
            } catch (IOException e) {
                return Outcome.failed(io(e));
            }
        });
    }

    /** Puts a list of keys in force: the first by an administrator's word, each later one by both quorums. */
    public Outcome<Trust> installTrust(byte[] json, byte[] signatures, Actor actor) {
        return sheet().then(sheet -> {
            if (!Files.exists(folder.resolve(TRUST))) {
                return Trust.read(json, signatures, null, sheet.trustVersion(), actor.today())
                        .then(trust -> placeTrust(sheet, trust, json, signatures, actor));
            }
            return trust(actor.today())
                    .then(old -> Trust.read(json, signatures, old, sheet.trustVersion(), actor.today()))
                    .then(trust -> placeTrust(sheet, trust, json, signatures, actor));
        });
    }

    private Outcome<Trust> placeTrust(ShelfSheet sheet, Trust trust, byte[] json, byte[] signatures, Actor actor) {
        try {
            AuditLog.makePrivate(folder);
            audit.append(
                    actor.at(),
                    actor.who(),
                    "trust",
                    "version " + trust.sheet().version(),
                    Sha256.of(json).hex());
            Map<String, byte[]> both = new LinkedHashMap<>();
            both.put(TRUST_SHEET, json);
            both.put(TRUST_SIGNATURES, signatures);
            write(folder.resolve(TRUST), StrictZip.write(both));
            write(new ShelfSheet(trust.sheet().version(), sheet.installed(), sheet.seen()));
            return Outcome.ok(trust);
        } catch (IOException e) {
            return Outcome.failed(io(e));
        }
    }

    /**
     * Verifies and installs a pack.
     *
     * @param rollBackReason why an older version is wanted; null where none is
     */
    public Outcome<SignedPack> install(
            byte[] pack, byte @Nullable [] signatures, Actor actor, @Nullable String rollBackReason) {
        return sheet().then(sheet -> trust(actor.today())
                .then(trust -> new PackVerifier(trust, actor.today()).verify(pack, signatures))
                .then(signed -> place(sheet, signed, actor, rollBackReason, null)));
    }

    /**
     * Installs a pack that nobody signed. Whether that is allowed is the caller's to know; the reason goes into the log.
     *
     * @param reason why; not blank
     */
    public Outcome<SignedPack> installUnsigned(
            byte[] pack, Actor actor, String reason, @Nullable String rollBackReason) {
        if (reason.isBlank()) {
            return Outcome.failed(Problem.error(PackMessage.REASON_NEEDED, ""));
        }
        return sheet().then(sheet -> PackVerifier.unsigned(pack, actor.today())
                .then(read -> place(sheet, read, actor, rollBackReason, reason)));
    }

    private Outcome<SignedPack> place(
            ShelfSheet sheet,
            SignedPack signed,
            Actor actor,
            @Nullable String rollBackReason,
            @Nullable String unsignedReason) {
        PackManifest manifest = signed.manifest();
        String digest = Sha256.of(signed.bytes()).hex();
        List<Problem> notes = new ArrayList<>();
        Problem refusal = refusal(sheet, manifest, digest, rollBackReason, notes);
        if (refusal != null) {
            return Outcome.failed(refusal);
        }
        Outcome<List<Problem>> together = PackRelease.check(this, sheet, signed, digest, rollBackReason != null);
        if (!(together instanceof Outcome.Ok<List<Problem>> belonging)) {
            return Outcome.failed(together.problems());
        }
        notes.addAll(belonging.value());
        List<ShelfSheet.Installed> installed = new ArrayList<>();
        List<ShelfSheet.Seen> seen = new ArrayList<>();
        sheet.installed().stream().filter(i -> !i.id().equals(manifest.id())).forEach(installed::add);
        sheet.seen().stream().filter(s -> !s.id().equals(manifest.id())).forEach(seen::add);
        installed.add(new ShelfSheet.Installed(
                manifest.id(),
                manifest.version(),
                manifest.sequence(),
                digest,
                signed.signerNames(),
                actor.at().toString()));
        seen.add(new ShelfSheet.Seen(manifest.id(), Math.max(manifest.sequence(), seen(sheet, manifest.id()))));
        try {
            AuditLog.makePrivate(folder);
            audit.append(
                    actor.at(),
                    actor.who(),
                    unsignedReason != null
                            ? "pack-install-unsigned"
                            : rollBackReason == null ? "pack-install" : "pack-roll-back",
                    manifest.id() + " " + manifest.version() + " (" + manifest.sequence() + ") " + digest,
                    String.join(
                            "; ",
                            Stream.of(unsignedReason, rollBackReason)
                                    .filter(Objects::nonNull)
                                    .toList()));
            write(fileOf(manifest.id(), manifest.sequence()), signed.bytes());
            write(new ShelfSheet(sheet.trustVersion(), installed, seen));
            return Outcome.ok(signed, notes);
        } catch (IOException e) {
            return Outcome.failed(io(e));
        }
    }

    private static @Nullable Problem refusal(
            ShelfSheet sheet,
            PackManifest manifest,
            String digest,
            @Nullable String rollBackReason,
            List<Problem> notes) {
        long highest = seen(sheet, manifest.id());
        for (ShelfSheet.Installed each : sheet.installed()) {
            if (each.id().equals(manifest.id())
                    && each.sequence() == manifest.sequence()
                    && !each.sha256().equals(digest)) {
                return Problem.error(PackMessage.SAME_NUMBER_OTHER_CONTENT, "", manifest.id(), manifest.sequence());
            }
        }
        if (manifest.sequence() < highest) {
            if (rollBackReason == null) {
                return Problem.error(PackMessage.OLDER, "", manifest.sequence(), highest);
            }
            if (rollBackReason.isBlank()) {
                return Problem.error(PackMessage.REASON_NEEDED, "");
            }
            notes.add(Problem.warning(PackMessage.ROLLED_BACK, "", highest, manifest.sequence(), rollBackReason));
        }
        for (PackManifest.Requirement required : manifest.requires()) {
            boolean there = sheet.installed().stream()
                    .anyMatch(i -> i.id().equals(required.id()) && i.sequence() >= required.sequence());
            if (!there) {
                return Problem.error(PackMessage.REQUIRES, "", required.id(), required.sequence());
            }
        }
        return null;
    }

    private static long seen(ShelfSheet sheet, String id) {
        for (ShelfSheet.Seen each : sheet.seen()) {
            if (each.id().equals(id)) {
                return each.sequence();
            }
        }
        return 0;
    }

    /** The data files of an installed pack, checked against what was installed. */
    public Outcome<SortedMap<String, byte[]>> files(String id) {
        return sheet().then(sheet -> {
            for (ShelfSheet.Installed each : sheet.installed()) {
                if (each.id().equals(id)) {
                    return files(each);
                }
            }
            return Outcome.failed(Problem.error(PackMessage.NOT_INSTALLED, "", id));
        });
    }

    private Outcome<SortedMap<String, byte[]>> files(ShelfSheet.Installed pack) {
        try {
            byte[] bytes = SafeFiles.read(fileOf(pack.id(), pack.sequence()), PackVerifier.LARGEST_BYTES);
            if (!Sha256.of(bytes).hex().equals(pack.sha256())) {
                return Outcome.failed(Problem.error(PackMessage.INSTALLED_DAMAGED, "", pack.id()));
            }
            SortedMap<String, byte[]> files = new TreeMap<>(StrictZip.read(bytes));
            files.remove(SignedPack.MANIFEST);
            return Outcome.ok(files);
        } catch (IOException e) {
            return Outcome.failed(io(e));
        } catch (StrictZip.BadZipException e) {
            return Outcome.failed(Problem.error(PackMessage.INSTALLED_DAMAGED, "", pack.id()));
        }
    }

    /** Whether a newer version of the pack has been here: only a reason takes this one back in. */
    public Outcome<Boolean> isOlder(PackManifest manifest) {
        return sheet().then(sheet -> Outcome.ok(manifest.sequence() < seen(sheet, manifest.id())));
    }

    /** What a verified pack would change: a line for each file, compared with the installed version, or the one on board. */
    public Outcome<List<PackDiff.Change>> diff(SignedPack next) {
        return sheet().then(sheet -> {
            boolean there = sheet.installed().stream()
                    .anyMatch(i -> i.id().equals(next.manifest().id()));
            String id = next.manifest().id();
            Outcome<SortedMap<String, byte[]>> before = there
                    ? files(id)
                    : Outcome.ok(BuiltInPack.IDS.contains(id) ? BuiltInPack.files(id) : new TreeMap<>());
            return before.then(old -> Outcome.ok(PackDiff.of(old, next.files())));
        });
    }

    private Path fileOf(String id, long sequence) {
        return folder.resolve(id + "-" + sequence + ".pack");
    }

    private void write(ShelfSheet sheet) throws IOException {
        write(folder.resolve("shelf.json"), sheet.toJson());
    }

    private void write(Path file, byte[] content) throws IOException {
        SafeFiles.write(disk, file, out -> out.write(content), false);
    }

    private Problem io(IOException e) {
        return Problem.error(
                PackMessage.IO,
                String.valueOf(folder.getFileName()),
                e.getClass().getSimpleName());
    }
}
