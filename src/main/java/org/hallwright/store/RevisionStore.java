package org.hallwright.store;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;

/**
 * The designs of one planner and everything ever done to them. What a method returns as {@link Outcome.Ok} is on the
 * disk: written to the journal and synced. What fails changes nothing; after a failed write the store only reads until it has been
 * closed and opened again. Not safe for several threads; calls block.
 */
public final class RevisionStore implements AutoCloseable {

    private static final int MAX_NAME = 400;
    private static final int MAX_AUTHOR = 200;
    private static final int MAX_HASH = 128;

    private final OpenStore open;
    private final InstantSource clock;
    private final DesignRows designs;
    private final RevisionRows revisions;
    private final CheckpointRows checkpoints;
    private final Blobs blobs;

    private RevisionStore(OpenStore open, Seal seal, InstantSource clock) throws StoreFailure {
        this.open = open;
        this.clock = clock;
        this.blobs = new Blobs(open.database());
        this.designs = new DesignRows(open.database(), seal);
        this.revisions = new RevisionRows(open.database(), blobs, seal);
        this.checkpoints = new CheckpointRows(open.database(), seal);
    }

    /** Opens the store, making it where there is none. Warnings stand beside the value. */
    public static Outcome<RevisionStore> open(StorePlace place, InstantSource clock) {
        return open(StoreOptions.plain(place), clock);
    }

    /** Opens the store with other than the usual options. */
    public static Outcome<RevisionStore> open(StoreOptions options, InstantSource clock) {
        String name = String.valueOf(options.place().folder().getFileName());
        List<Problem> notes = new ArrayList<>();
        OpenStore open;
        try {
            open = OpenStore.open(options, clock.instant(), notes);
        } catch (StoreFailure failure) {
            return Outcome.failed(failure.problems());
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            return Outcome.failed(Trouble.of(e, name));
        }
        boolean done = false;
        try {
            RevisionStore store = new RevisionStore(open, options.seal(), clock);
            store.compareWithMemory(options.acceptOlder(), notes);
            store.compareWithClock(notes);
            done = true;
            return Outcome.ok(store, notes);
        } catch (StoreFailure failure) {
            return Outcome.failed(failure.problems());
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            return Outcome.failed(Trouble.of(e, name));
        } finally {
            if (!done) {
                open.abandon();
            }
        }
    }

    private void compareWithMemory(boolean acceptOlder, List<Problem> notes) throws StoreFailure, IOException {
        Remembered.State now = designs.state();
        Remembered.State then = open.remembered().read();
        if (then == null) {
            if (now.changes() > 0) {
                notes.add(Problem.warning(StoreMessage.NOT_REMEMBERED, open.name()));
            }
        } else if (then.changes() > now.changes()
                || (then.changes() == now.changes() && !Seal.equal(then.seal(), now.seal()))) {
            Problem problem = then.changes() > now.changes()
                    ? Problem.error(StoreMessage.OLDER_THAN_REMEMBERED, open.name(), now.changes(), then.changes())
                    : Problem.error(StoreMessage.OTHER_THAN_REMEMBERED, open.name(), now.changes());
            if (!acceptOlder) {
                throw new StoreFailure(problem, null);
            }
            notes.add(new Problem(
                    problem.message(), org.hallwright.base.Severity.WARNING, problem.place(), problem.arguments()));
            designs.accept(open.database().commit(() -> designs.countFrom(then.changes() + 1)));
        }
        open.remembered().write(designs.state());
    }

    private void compareWithClock(List<Problem> notes) {
        Instant newest = Instant.EPOCH;
        for (DesignEntry entry : designs.entries()) {
            newest = entry.changedAt().isAfter(newest) ? entry.changedAt() : newest;
        }
        Instant now = clock.instant();
        // An hour's grace for a machine whose clock was corrected or whose zone was wrong.
        if (newest.isAfter(now.plusSeconds(3_600))) {
            notes.add(Problem.warning(StoreMessage.CLOCK_SET_BACK, open.name(), now, newest));
        }
    }

    /** All designs, oldest first. */
    public List<DesignEntry> designs() {
        return designs.entries();
    }

    /** One design. */
    public Outcome<DesignEntry> design(long designId) {
        return reading(() -> designs.get(designId).entry());
    }

    /** A new design with its first revision. */
    public Outcome<DesignEntry> create(String name, Edit edit, byte[] snapshot, String designHash) {
        return writing(() -> {
            check("name", name, MAX_NAME);
            check(edit, designHash);
            long id = designs.nextId();
            Instant now = now();
            RevisionRows.Row first = revisions.insert(id, 0, Seal.NONE, now, edit, snapshot, designHash);
            long at = first.revision().id();
            return designs.write(new DesignEntry(id, name, at, at, at, 1, now), Seal.NONE, false);
        });
    }

    /**
     * Saves an edit as the design's new current revision. What redo could have reached stays in the store but leaves the
     * line.
     *
     * @param parentId the revision the edit was made on; must be the current one
     * @param snapshot the whole design after the edit
     * @param designHash the caller's name for that content
     */
    public Outcome<Revision> append(long designId, long parentId, Edit edit, byte[] snapshot, String designHash) {
        return append(designId, parentId, edit, snapshot, designHash, DesignEntry::name);
    }

    /** The same with an edit after which the design is called {@code name}. */
    public Outcome<Revision> append(
            long designId, long parentId, Edit edit, byte[] snapshot, String designHash, String name) {
        return append(designId, parentId, edit, snapshot, designHash, before -> name);
    }

    private Outcome<Revision> append(
            long designId,
            long parentId,
            Edit edit,
            byte[] snapshot,
            String designHash,
            Function<DesignEntry, String> named) {
        Outcome<DesignEntry> moved = writing(() -> {
            check(edit, designHash);
            DesignRows.Row design = designs.get(designId);
            DesignEntry entry = design.entry();
            if (entry.headId() != parentId) {
                throw StoreFailure.of(StoreMessage.NOT_CURRENT, "design " + designId, parentId, entry.headId());
            }
            Instant now = now();
            RevisionRows.Row parent = revisions.named(parentId);
            RevisionRows.Row row = revisions.insert(designId, parentId, parent.seal(), now, edit, snapshot, designHash);
            long at = row.revision().id();
            String name = checkedName(named.apply(entry));
            return designs.write(
                    new DesignEntry(designId, name, entry.baseId(), at, at, entry.revisionCount() + 1, now),
                    design.checkpointSeal(),
                    false);
        });
        return moved.then(entry -> revision(entry.headId()));
    }

    /** Goes back one revision. */
    public Outcome<Revision> undo(long designId) {
        return move(designId, design -> {
            if (!design.canUndo()) {
                throw StoreFailure.of(StoreMessage.NOTHING_TO_UNDO, "design " + designId);
            }
            return revisions
                    .parentOf(revisions.named(design.headId()))
                    .revision()
                    .id();
        });
    }

    /** Goes forward one revision of the line that undo left. */
    public Outcome<Revision> redo(long designId) {
        return move(designId, design -> {
            if (!design.canRedo()) {
                throw StoreFailure.of(StoreMessage.NOTHING_TO_REDO, "design " + designId);
            }
            RevisionRows.Row row = revisions.named(design.tipId());
            while (row.revision().parentId() != design.headId()) {
                row = revisions.parentOf(row);
            }
            return row.revision().id();
        });
    }

    /** Goes to any revision of the design's line at once. */
    public Outcome<Revision> goTo(long designId, long revisionId) {
        return move(designId, design -> onLine(design, revisionId), DesignEntry::name);
    }

    /** The same to a revision at which the design is called {@code name}. */
    public Outcome<Revision> goTo(long designId, long revisionId, String name) {
        return move(designId, design -> onLine(design, revisionId), before -> name);
    }

    private long onLine(DesignEntry design, long revisionId) throws StoreFailure {
        for (RevisionRows.Row row : line(design)) {
            if (row.revision().id() == revisionId) {
                return revisionId;
            }
        }
        throw StoreFailure.of(StoreMessage.NO_SUCH_REVISION, "revision " + revisionId, revisionId);
    }

    @FunctionalInterface
    private interface Target {
        long from(DesignEntry design) throws StoreFailure;
    }

    private Outcome<Revision> move(long designId, Target target) {
        return move(designId, target, DesignEntry::name);
    }

    private Outcome<Revision> move(long designId, Target target, Function<DesignEntry, String> named) {
        Outcome<DesignEntry> moved = writing(() -> {
            DesignRows.Row design = designs.get(designId);
            DesignEntry e = design.entry();
            long to = target.from(e);
            String name = checkedName(named.apply(e));
            return designs.write(
                    new DesignEntry(e.id(), name, e.baseId(), to, e.tipId(), e.revisionCount(), now()),
                    design.checkpointSeal(),
                    false);
        });
        return moved.then(entry -> revision(entry.headId()));
    }

    /** The line of revisions that undo and redo walk on. */
    public Outcome<History> history(long designId) {
        return reading(() -> {
            DesignEntry design = designs.get(designId).entry();
            List<Revision> line = new ArrayList<>();
            int current = -1;
            for (RevisionRows.Row row : line(design)) {
                if (row.revision().id() == design.headId()) {
                    current = line.size();
                }
                line.add(row.revision());
            }
            if (current < 0 || revisions.count(designId) != design.revisionCount()) {
                throw StoreFailure.of(StoreMessage.DAMAGED, "design " + designId, "history of design " + designId);
            }
            return new History(line, current);
        });
    }

    private List<RevisionRows.Row> line(DesignEntry design) throws StoreFailure {
        List<RevisionRows.Row> line = new ArrayList<>();
        RevisionRows.Row row = revisions.named(design.tipId());
        line.add(row);
        while (row.revision().id() != design.baseId()) {
            row = revisions.parentOf(row);
            line.add(row);
        }
        Collections.reverse(line);
        return line;
    }

    public Outcome<Revision> revision(long revisionId) {
        return reading(() -> revisions.get(revisionId).revision());
    }

    /** The whole design as it was after that revision's edit. */
    public Outcome<byte[]> snapshot(long revisionId) {
        return reading(() -> revisions.snapshot(revisions.get(revisionId)));
    }

    /** The edit that made that revision. */
    public Outcome<String> editJson(long revisionId) {
        return reading(() -> revisions.editJson(revisions.get(revisionId)));
    }

    /** A new design that begins with a revision of another one and shares its past. */
    public Outcome<DesignEntry> branch(long revisionId, String name) {
        return writing(() -> {
            check("name", name, MAX_NAME);
            revisions.snapshot(revisions.get(revisionId));
            return designs.write(
                    new DesignEntry(designs.nextId(), name, revisionId, revisionId, revisionId, 0, now()),
                    Seal.NONE,
                    false);
        });
    }

    /** Gives the design's current revision a name. */
    public Outcome<DesignEntry> checkpoint(long designId, String name) {
        return writing(() -> {
            check("name", name, MAX_NAME);
            DesignRows.Row design = designs.get(designId);
            byte[] chain = checkpoints.insert(
                    new Checkpoint(designId, design.entry().headId(), name, now()), design.checkpointSeal());
            return designs.write(design.entry(), chain, false);
        });
    }

    /** The names given in this design, oldest first. */
    public Outcome<List<Checkpoint>> checkpoints(long designId) {
        return reading(() -> checkpoints.of(designs.get(designId)));
    }

    public Outcome<DesignEntry> rename(long designId, String name) {
        return writing(() -> {
            check("name", name, MAX_NAME);
            DesignRows.Row d = designs.get(designId);
            DesignEntry e = d.entry();
            return designs.write(
                    new DesignEntry(e.id(), name, e.baseId(), e.headId(), e.tipId(), e.revisionCount(), now()),
                    d.checkpointSeal(),
                    false);
        });
    }

    /** Takes a design off the list. Its revisions stay in the store: others may have branched from them. */
    public Outcome<DesignEntry> remove(long designId) {
        return writing(() -> {
            DesignRows.Row design = designs.get(designId);
            return designs.write(design.entry(), design.checkpointSeal(), true);
        });
    }

    /** Reads everything there is. The problems name every object that is damaged; none means that all is whole. */
    public List<Problem> verify() {
        List<Problem> found = new ArrayList<>();
        for (DesignEntry design : designs.entries()) {
            found.addAll(history(design.id()).problems());
            found.addAll(checkpoints(design.id()).problems());
        }
        switch (reading(revisions::ids)) {
            case Outcome.Failed<List<Long>> failed -> found.addAll(failed.problems());
            case Outcome.Ok<List<Long>> ids -> {
                for (long id : ids.value()) {
                    found.addAll(snapshot(id).problems());
                    found.addAll(editJson(id).problems());
                }
            }
        }
        return found.stream().distinct().toList();
    }

    /** Whether an earlier write failed, so that nothing is saved until the store is opened again. */
    public boolean isPoisoned() {
        return open.database().isPoisoned();
    }

    /** How many changes were ever saved in the whole store. */
    public long changes() {
        return designs.state().changes();
    }

    /** Lets go as a killed process would, writing nothing. */
    void abandon() {
        open.abandon();
    }

    /** Compacts and closes; what it returns went wrong, and none of it concerns saved edits. */
    public List<Problem> shutDown() {
        return open.close(designs.state().changes());
    }

    @Override
    public void close() {
        shutDown();
    }

    @FunctionalInterface
    private interface Reading<T> {
        T run() throws StoreFailure;
    }

    private static <T> Outcome<T> reading(Reading<T> reading) {
        try {
            return Outcome.ok(reading.run());
        } catch (StoreFailure failure) {
            return Outcome.failed(failure.problems());
        }
    }

    private Outcome<DesignEntry> writing(Database.Writes<DesignRows.Change> writes) {
        try {
            DesignRows.Change change = open.database().commit(writes);
            designs.accept(change);
            return Outcome.ok(change.row().entry(), remember());
        } catch (StoreFailure failure) {
            blobs.forget();
            return Outcome.failed(failure.problems());
        }
    }

    private List<Problem> remember() {
        try {
            open.remembered().write(designs.state());
            return List.of();
        } catch (IOException e) {
            // The edit is saved; only an older copy would go unrecognised.
            return List.of(Problem.warning(StoreMessage.NOT_REMEMBERED, open.name()));
        }
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.instant().toEpochMilli());
    }

    private static void check(Edit edit, String designHash) throws StoreFailure {
        check("author", edit.author(), MAX_AUTHOR);
        check("edit", edit.name(), MAX_NAME);
        check("hash", designHash, MAX_HASH);
    }

    private static String checkedName(String name) throws StoreFailure {
        check("name", name, MAX_NAME);
        return name;
    }

    private static void check(String field, String text, int limit) throws StoreFailure {
        if (text.length() > limit) {
            throw StoreFailure.of(StoreMessage.TOO_LONG, field, field, text.length(), limit);
        }
    }
}
