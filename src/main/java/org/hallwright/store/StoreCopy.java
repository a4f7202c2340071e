package org.hallwright.store;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;

/** Carries every design with its whole line of revisions, names and times into another store, such as an encrypted one. */
public final class StoreCopy {

    private StoreCopy() {}

    /**
     * Copies into a store that is made for it, and reads all of it again.
     *
     * @return how many designs were copied; what could not be read is a failure, and nothing is half there that is used
     */
    public static Outcome<Integer> copy(RevisionStore from, StoreOptions to) {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
        InstantSource clock = now::get;
        return RevisionStore.open(to, clock).then(fresh -> {
            Outcome<Integer> done = Outcome.ok(0);
            for (DesignEntry design : from.designs()) {
                done = done.then(count -> from.history(design.id())
                        .then(history -> design(from, fresh, design, history, now))
                        .then(made -> Outcome.ok(count + 1)));
            }
            List<Problem> damage = done.isOk() ? fresh.verify() : List.of();
            List<Problem> closing = fresh.shutDown();
            if (!damage.isEmpty() || (done.isOk() && !closing.isEmpty())) {
                return Outcome.failed(damage.isEmpty() ? closing : damage);
            }
            return done;
        });
    }

    private static Outcome<DesignEntry> design(
            RevisionStore from,
            RevisionStore fresh,
            DesignEntry design,
            History history,
            AtomicReference<Instant> now) {
        Outcome<DesignEntry> made = Outcome.failed(Problem.error(StoreMessage.DAMAGED, design.name(), design.name()));
        long[] copies = new long[history.revisions().size()];
        for (int i = 0; i < copies.length; i++) {
            Revision old = history.revisions().get(i);
            now.set(old.at());
            Outcome<DesignEntry> before = made;
            boolean first = i == 0;
            made = from.snapshot(old.id())
                    .then(snapshot -> from.editJson(old.id()).then(json -> {
                        Edit edit = new Edit(old.author(), old.editName(), json);
                        return first
                                ? fresh.create(design.name(), edit, snapshot, old.designHash())
                                : before.then(at -> fresh.append(at.id(), at.headId(), edit, snapshot, old.designHash())
                                        .then(revision -> fresh.design(at.id())));
                    }));
            if (!(made instanceof Outcome.Ok<DesignEntry> ok)) {
                return made;
            }
            copies[i] = ok.value().headId();
        }
        return made.then(copy -> names(from, fresh, design, history, copies, copy, now))
                .then(copy -> fresh.goTo(copy.id(), copies[history.current()]).then(r -> fresh.design(copy.id())));
    }

    private static Outcome<DesignEntry> names(
            RevisionStore from,
            RevisionStore fresh,
            DesignEntry design,
            History history,
            long[] copies,
            DesignEntry copy,
            AtomicReference<Instant> now) {
        return from.checkpoints(design.id()).then(all -> {
            Outcome<DesignEntry> done = Outcome.ok(copy);
            for (Checkpoint each : all) {
                for (int i = 0; i < copies.length; i++) {
                    if (history.revisions().get(i).id() == each.revisionId()) {
                        long at = copies[i];
                        now.set(each.at());
                        done = done.then(d -> fresh.goTo(d.id(), at))
                                .then(r -> fresh.checkpoint(copy.id(), each.name()));
                    }
                }
            }
            return done;
        });
    }
}
