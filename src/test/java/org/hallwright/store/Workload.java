package org.hallwright.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;

/** Random changes to a store, and a reading of everything in it that two equal stores have in common. */
final class Workload {

    private final Random random;
    private StringBuilder json;
    private int count;

    Workload(long seed) {
        this.random = new Random(seed);
        this.json = StoreFixture.racks(20 + random.nextInt(300), seed);
    }

    /** One change of any kind. */
    Outcome<?> step(RevisionStore store) {
        List<DesignEntry> designs = store.designs();
        if (designs.isEmpty() || random.nextInt(12) == 0) {
            return store.create("design " + count++, StoreFixture.edit("new"), snapshot(), "hash " + count);
        }
        DesignEntry design = designs.get(random.nextInt(designs.size()));
        int kind = random.nextInt(10);
        if (kind == 0 && design.canUndo()) {
            return store.undo(design.id());
        }
        if (kind == 1 && design.canRedo()) {
            return store.redo(design.id());
        }
        if (kind == 2) {
            return store.checkpoint(design.id(), "checkpoint " + count++);
        }
        if (kind == 3) {
            return store.branch(design.headId(), "branch " + count++);
        }
        json.insert(random.nextInt(json.length()), "edit " + count);
        return store.append(
                design.id(), design.headId(), StoreFixture.edit("edit " + count++), snapshot(), "hash " + count);
    }

    private byte[] snapshot() {
        return StoreFixture.text(json.toString());
    }

    /** What a reading of the whole store found: its content as text, and what it complained of. */
    record Reading(String content, List<Problem> problems) {}

    static Reading read(RevisionStore store) {
        StringBuilder content = new StringBuilder();
        List<Problem> problems = new ArrayList<>();
        long last = 0;
        for (DesignEntry design : store.designs()) {
            content.append(design).append('\n');
            content.append(valueOf(store.history(design.id()), problems)).append('\n');
            content.append(valueOf(store.checkpoints(design.id()), problems)).append('\n');
            last = Math.max(last, Math.max(design.tipId(), design.headId()));
        }
        for (long id = 1; id <= last; id++) {
            content.append(valueOf(store.revision(id), problems)).append('\n');
            content.append(valueOf(store.editJson(id), problems)).append('\n');
            Object bytes = valueOf(store.snapshot(id), problems);
            content.append(bytes instanceof byte[] b ? java.util.Arrays.hashCode(b) : -1)
                    .append('\n');
        }
        return new Reading(content.toString(), problems);
    }

    private static Object valueOf(Outcome<?> outcome, List<Problem> problems) {
        problems.addAll(outcome.problems());
        return outcome instanceof Outcome.Ok<?> ok ? ok.value() : "none";
    }
}
