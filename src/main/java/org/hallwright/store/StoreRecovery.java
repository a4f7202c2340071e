package org.hallwright.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.base.Sha256;
import org.hallwright.codec.file.Disk;
import org.hallwright.codec.file.SafeFiles;

/**
 * Rebuilds a store from what is intact. It works on a copy beside the target, which is put in place once it is whole, and never
 * writes to the damaged folder. A database file is
 * taken although its hash is wrong, for every row in it has a seal of its own; the newest one that can be read is used.
 */
public final class StoreRecovery {

    private static final int MAX_KEY_BYTES = 4_096;
    private static final Pattern GENERATION = Pattern.compile("designs-([0-9]{6,18})\\.db");

    private StoreRecovery() {}

    /**
     * One design that was found.
     *
     * @param name its name
     * @param revisionId the newest intact revision
     * @param lostRevisions newer ones that could not be read
     */
    public record Found(String name, long revisionId, int lostRevisions) {}

    /**
     * What came of it.
     *
     * @param folder where the new store lies
     * @param designs the designs in it
     * @param lost every object that could not be read
     * @param wholeHistory whether all revisions came along, or only the newest intact one of each design
     */
    public record Recovery(Path folder, List<Found> designs, List<Problem> lost, boolean wholeHistory) {}

    /**
     * Recovers the store in {@code damaged} into {@code target}, which must not exist.
     *
     * @param options with the keys of an encrypted store; their place is not used
     */
    public static Outcome<Recovery> recover(Path damaged, Path target, StoreOptions options, InstantSource clock) {
        if (Files.exists(target)) {
            return Outcome.failed(
                    Problem.error(StoreMessage.IO, String.valueOf(target.getFileName()), "FileAlreadyExists"));
        }
        Path work = target.resolveSibling(target.getFileName() + ".recovering");
        return rebuild(damaged, work, options, clock).then(found -> {
            try {
                carryKeys(damaged, found.folder());
                Files.move(work, target, StandardCopyOption.ATOMIC_MOVE);
                Disk.REAL.forceFolder(target.toAbsolutePath().resolveSibling("."));
                Path folder = target.resolve(work.relativize(found.folder()));
                return Outcome.ok(new Recovery(folder, found.designs(), found.lost(), found.wholeHistory()));
            } catch (IOException e) {
                return Outcome.failed(Trouble.of(e, String.valueOf(target.getFileName())));
            }
        });
    }

    /** An encrypted store without its wrapped keys is lost: they go where the files go. */
    private static void carryKeys(Path damaged, Path recovered) throws IOException {
        StorePlace from = new StorePlace(damaged, damaged);
        StorePlace to = new StorePlace(recovered, recovered);
        for (var key : Map.of(from.keyFile(), to.keyFile(), from.recoveryFile(), to.recoveryFile())
                .entrySet()) {
            if (Files.exists(key.getKey())) {
                SafeFiles.write(key.getValue(), SafeFiles.read(key.getKey(), MAX_KEY_BYTES));
            }
        }
    }

    private static Outcome<Recovery> rebuild(Path damaged, Path work, StoreOptions options, InstantSource clock) {
        String name = String.valueOf(damaged.getFileName());
        try {
            StorePlace.delete(work);
            TreeMap<Long, Path> files = generations(damaged);
            if (files.isEmpty()) {
                return Outcome.failed(Problem.error(StoreMessage.GONE, name));
            }
            List<Problem> problems = new ArrayList<>();
            while (!files.isEmpty()) {
                StorePlace copy = copy(damaged, work, files);
                Outcome<RevisionStore> opened =
                        RevisionStore.open(options.at(copy).acceptingOlder(), clock);
                // The copy has no past on this machine, which is no loss.
                opened.problems().stream()
                        .filter(p -> p.message() != StoreMessage.NOT_REMEMBERED)
                        .forEach(problems::add);
                if (opened instanceof Outcome.Ok<RevisionStore> ok) {
                    try (RevisionStore store = ok.value()) {
                        return salvage(store, work, options, clock, problems);
                    }
                }
                StorePlace.delete(work);
                files.pollLastEntry();
            }
            return Outcome.failed(problems.stream().distinct().toList());
        } catch (IOException e) {
            return Outcome.failed(Trouble.of(e, name));
        }
    }

    private static Outcome<Recovery> salvage(
            RevisionStore store, Path target, StoreOptions options, InstantSource clock, List<Problem> problems) {
        List<Problem> damage = store.verify();
        problems.addAll(damage);
        List<Found> found = new ArrayList<>();
        if (damage.isEmpty()) {
            store.designs().forEach(d -> found.add(new Found(d.name(), d.headId(), 0)));
            return Outcome.ok(new Recovery(target.resolve("store"), found, problems, true));
        }
        StorePlace place = StorePlace.under(target.resolve("rebuilt"));
        return RevisionStore.open(options.at(place), clock).then(fresh -> {
            try (fresh) {
                for (DesignEntry design : store.designs()) {
                    Found newest = takeNewest(store, fresh, design, problems);
                    if (newest != null) {
                        found.add(newest);
                    }
                }
            }
            return Outcome.ok(new Recovery(place.folder(), found, problems, false));
        });
    }

    /** Copies the newest intact revision at or before the design's current one. */
    private static @org.jspecify.annotations.Nullable Found takeNewest(
            RevisionStore from, RevisionStore to, DesignEntry design, List<Problem> problems) {
        int lost = 0;
        for (long id = design.headId(); id > 0; id--) {
            if (!(from.revision(id) instanceof Outcome.Ok<Revision> revision)
                    || (revision.value().designId() != design.id() && id != design.baseId())) {
                lost += id == design.headId() ? 1 : 0;
                continue;
            }
            if (from.snapshot(id) instanceof Outcome.Ok<byte[]> snapshot) {
                Revision old = revision.value();
                Outcome<DesignEntry> made = to.create(
                        design.name(),
                        new Edit(old.author(), "recovered from revision " + id, "{}"),
                        snapshot.value(),
                        old.designHash());
                problems.addAll(made.problems());
                return made.isOk() ? new Found(design.name(), id, lost) : null;
            }
            lost++;
        }
        return null;
    }

    private static TreeMap<Long, Path> generations(Path folder) throws IOException {
        TreeMap<Long, Path> files = new TreeMap<>();
        try (var all = Files.newDirectoryStream(folder)) {
            for (Path file : all) {
                Matcher name = GENERATION.matcher(String.valueOf(file.getFileName()));
                if (name.matches()) {
                    files.put(Long.parseLong(name.group(1)), file);
                }
            }
        }
        return files;
    }

    /** A store of these files, with an identity that takes them as they are. */
    private static StorePlace copy(Path damaged, Path target, TreeMap<Long, Path> files) throws IOException {
        StorePlace place = StorePlace.under(target);
        StorePlace.createPrivate(place.folder());
        TreeMap<Long, Identity.Generation> generations = new TreeMap<>();
        for (var file : files.entrySet()) {
            Files.copy(file.getValue(), place.generation(file.getKey()));
            generations.put(
                    file.getKey(),
                    new Identity.Generation(
                            Sha256.of(Files.readAllBytes(file.getValue())).hex(), -1));
            Path journal = new StorePlace(damaged, damaged).journal(file.getKey());
            if (Files.exists(journal)) {
                Files.copy(journal, place.journal(file.getKey()));
            }
        }
        new Identity(java.util.UUID.randomUUID(), Schema.CURRENT, Identity.ENGINE, generations)
                .write(Disk.REAL, place.identityFile());
        return place;
    }
}
