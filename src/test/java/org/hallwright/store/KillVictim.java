package org.hallwright.store;

import java.nio.file.Path;
import org.hallwright.base.Outcome;

/** A process that saves edits and prints the number of each one saved, until it is killed. */
public final class KillVictim {

    private KillVictim() {}

    public static void main(String[] arguments) {
        RevisionStore store = RevisionStore.open(StorePlace.under(Path.of(arguments[0])), StoreFixture.CLOCK)
                .orThrow();
        Workload workload = new Workload(Long.parseLong(arguments[1]));
        System.out.println(KilledProcess.READY);
        for (int i = 0; i < 5_000; i++) {
            if (workload.step(store) instanceof Outcome.Failed<?> failed) {
                throw new IllegalStateException(failed.problems().toString());
            }
            KilledProcess.acknowledge(store.changes());
            if (i % 40 == 39) {
                // Closing and opening again is part of the work: kills must fall into these as well.
                store.close();
                store = RevisionStore.open(StorePlace.under(Path.of(arguments[0])), StoreFixture.CLOCK)
                        .orThrow();
            }
        }
    }
}
