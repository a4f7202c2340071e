package org.hallwright.app;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.codec.DesignReader;
import org.hallwright.codec.DesignWriter;
import org.hallwright.codec.EditWriter;
import org.hallwright.design.Design;
import org.hallwright.design.Edit;
import org.hallwright.store.Checkpoint;
import org.hallwright.store.DesignEntry;
import org.hallwright.store.History;
import org.hallwright.store.Revision;
import org.hallwright.store.RevisionStore;
import org.hallwright.store.StoreOptions;
import org.hallwright.store.StorePlace;

/** The designs a planner works on, each with all of its revisions, in the application's own store. */
public final class DesignStore implements AutoCloseable {

    private final RevisionStore store;
    private final String author;

    private DesignStore(RevisionStore store, String author) {
        this.store = store;
        this.author = author;
    }

    /**
     * Opens the store of this machine's user.
     *
     * @param author whose name the revisions carry
     */
    public static Outcome<DesignStore> open(StorePlace place, InstantSource clock, String author) {
        return RevisionStore.open(place, clock).then(store -> Outcome.ok(new DesignStore(store, author)));
    }

    /** Opens a store with other than the usual options, such as an encrypted one. */
    public static Outcome<DesignStore> open(StoreOptions options, InstantSource clock, String author) {
        return RevisionStore.open(options, clock).then(store -> Outcome.ok(new DesignStore(store, author)));
    }

    /** All designs, oldest first. */
    public List<DesignEntry> designs() {
        return store.designs();
    }

    /** Takes a design into the store and opens it. */
    public Outcome<Workspace> begin(Design design, Assessor assessor) {
        byte[] bytes = DesignWriter.write(design);
        org.hallwright.store.Edit first = new org.hallwright.store.Edit(author, "edit.begin", "{}");
        return store.create(
                        design.name(), first, bytes, DesignWriter.hash(design).hex())
                .then(entry -> {
                    List<Long> ids = new ArrayList<>(List.of(entry.headId()));
                    Keeper keeper = new StoreKeeper(entry.id(), ids);
                    return Workspace.open(
                            assessor, keeper, List.of(new Workspace.Moment("edit.begin", null, design)), 0);
                });
    }

    /** A design as it was left, without opening it. */
    public Outcome<Design> look(long designId) {
        return store.design(designId)
                .then(entry -> store.snapshot(entry.headId()))
                .then(DesignReader::read);
    }

    /** Opens a design as it was left, with undo and redo from earlier sessions. */
    public Outcome<Workspace> open(long designId, Assessor assessor) {
        return store.history(designId).then((History history) -> {
            List<Long> ids = new ArrayList<>();
            List<Workspace.Moment> moments = new ArrayList<>();
            for (Revision revision : history.revisions()) {
                ids.add(revision.id());
                moments.add(new Workspace.Moment(revision.editName(), null, null));
            }
            return store.checkpoints(designId).then((List<Checkpoint> named) -> {
                TreeMap<Integer, String> names = new TreeMap<>();
                for (Checkpoint checkpoint : named) {
                    int index = ids.indexOf(checkpoint.revisionId());
                    // a name given to a revision that an edit after an undo left behind is not on this line
                    if (index >= 0) {
                        names.put(index, checkpoint.name());
                    }
                }
                return Workspace.open(assessor, new StoreKeeper(designId, ids), moments, history.current(), names);
            });
        });
    }

    /** Compacts and lets go. */
    @Override
    public void close() {
        List<Problem> unused = store.shutDown();
    }

    /** Keeps the moments of one design as revisions. */
    private final class StoreKeeper implements Keeper {

        private final long designId;
        private final List<Long> revisions;

        StoreKeeper(long designId, List<Long> revisions) {
            this.designId = designId;
            this.revisions = revisions;
        }

        @Override
        public Outcome<Boolean> keep(Workspace.Moment moment, int after) {
            Design design = moment.design();
            Edit edit = moment.edit();
            if (design == null || edit == null) {
                throw new IllegalArgumentException("a new moment has an edit and a design");
            }
            byte[] bytes = DesignWriter.write(design);
            org.hallwright.store.Edit entry =
                    new org.hallwright.store.Edit(author, moment.name(), EditWriter.write(edit));
            return store.append(
                            designId,
                            revisions.get(after),
                            entry,
                            bytes,
                            DesignWriter.hash(design).hex(),
                            design.name())
                    .then(revision -> {
                        revisions.subList(after + 1, revisions.size()).clear();
                        revisions.add(revision.id());
                        return Outcome.ok(true);
                    });
        }

        @Override
        public Outcome<Boolean> point(int index, Design design) {
            return store.goTo(designId, revisions.get(index), design.name()).then(ignored -> Outcome.ok(true));
        }

        @Override
        public Outcome<Boolean> name(String name) {
            return store.checkpoint(designId, name).then(ignored -> Outcome.ok(true));
        }

        @Override
        public Outcome<Design> load(int index) {
            return store.snapshot(revisions.get(index)).then(DesignReader::read);
        }
    }
}
