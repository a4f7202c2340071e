package org.hallwright.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hallwright.base.Message;
import org.hallwright.base.Outcome;
import org.hallwright.codec.file.Disk;
import org.hallwright.codec.file.Faults;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Lets the n-th call to the disk fail, for n = 1, 2, … until the operation passes. Afterwards the old state is there or the
 * new one, never a third, and what was acknowledged is there.
 */
class NthFaultTest {

    @TempDir
    Path folder;

    private enum Operation {
        OPEN,
        /** Opening a store of an earlier engine, which is carried over into a new file. */
        MIGRATE,
        APPEND,
        UNDO,
        CLOSE
    }

    private static final boolean EVERY_READ = StoreFixture.LONG || Boolean.getBoolean("hallwright.everyRead");

    private final Faults faults = new Faults();

    @Test
    @DisplayName("Whichever call to the disk fails, the store holds the old state or the new one")
    void everyCallFailsOnce() throws Exception {
        WatchedFiles.watch((call, file, position, bytes) -> {
            // Reads of the working copy are many and alike; failing each takes minutes.
            if (EVERY_READ || (call != WatchedFiles.Call.READ && call != WatchedFiles.Call.SIZE)) {
                faults.call();
            }
        });
        Disk disk = faults.disk();
        Map<String, Integer> tried = new TreeMap<>();
        for (Operation operation : Operation.values()) {
            Path prepared = folder.resolve("prepared-" + operation);
            Path memory = folder.resolve("memory-" + operation);
            StorePlace place = StorePlace.under(folder.resolve("store-" + operation));
            if (operation == Operation.MIGRATE) {
                OldStore.ofOldEngine(place);
                StorePlace.createPrivate(place.memory());
            } else {
                prepare(place);
            }
            StoreFixture.copy(place.folder(), prepared);
            StoreFixture.copy(place.memory(), memory);
            StoreOptions options =
                    StoreOptions.plain(place).on(WatchedFiles.SCHEME).on(disk);
            tried.put(operation.toString(), faults.throughAll((kind, n) -> {
                StoreFixture.copy(prepared, place.folder());
                StoreFixture.copy(memory, place.memory());
                attempt(operation, options, kind, n);
            }));
        }
        System.out.printf(
                Locale.ROOT,
                "NthFaultTest: %d faults tried %s, third states 0%n",
                tried.values().stream().mapToInt(i -> i).sum(),
                tried);
        for (Operation operation : Operation.values()) {
            assertTrue(tried.getOrDefault(operation.toString(), 0) >= 9, "too few faults: " + tried);
        }
    }

    /** Two designs, one closed sitting, one killed one: opening has a journal to repeat and a file to write. */
    private static void prepare(StorePlace place) {
        RevisionStore store = RevisionStore.open(StoreOptions.plain(place), StoreFixture.CLOCK)
                .orThrow();
        DesignEntry a = store.create("a", StoreFixture.edit("new"), StoreFixture.text("a0"), "a0")
                .orThrow();
        store.close();
        store = RevisionStore.open(StoreOptions.plain(place), StoreFixture.CLOCK)
                .orThrow();
        store.append(a.id(), a.headId(), StoreFixture.edit("e"), StoreFixture.text("a1"), "a1")
                .orThrow();
        store.abandon();
    }

    private void attempt(Operation operation, StoreOptions options, Faults.Kind kind, int n) throws Exception {
        boolean migrating = operation == Operation.MIGRATE;
        if (migrating || operation == Operation.OPEN) {
            faults.arm(kind, n);
        }
        Outcome<RevisionStore> opened = RevisionStore.open(options, StoreFixture.CLOCK);
        Set<String> allowed = Set.of(migrating ? "h2" : "a1");
        if (opened instanceof Outcome.Ok<RevisionStore> ok) {
            RevisionStore store = ok.value();
            if (operation == Operation.APPEND || operation == Operation.UNDO) {
                faults.arm(kind, n);
            }
            DesignEntry design = store.designs().getFirst();
            switch (operation) {
                case OPEN, MIGRATE -> store.abandon();
                case APPEND -> {
                    boolean saved = store.append(
                                    design.id(), design.headId(), StoreFixture.edit("f"), StoreFixture.text("a2"), "a2")
                            .isOk();
                    allowed = saved ? Set.of("a2") : Set.of("a1", "a2");
                    store.abandon();
                }
                case UNDO -> {
                    boolean saved = store.undo(design.id()).isOk();
                    allowed = saved ? Set.of("a0") : Set.of("a0", "a1");
                    store.abandon();
                }
                case CLOSE -> {
                    store.append(design.id(), design.headId(), StoreFixture.edit("f"), StoreFixture.text("a2"), "a2")
                            .orThrow();
                    faults.arm(kind, n);
                    store.shutDown();
                    allowed = Set.of("a2");
                }
            }
        } else {
            Message message = opened.problems().getFirst().message();
            assertTrue(
                    Set.of(StoreMessage.IO, StoreMessage.DISK_FULL, StoreMessage.DAMAGED, StoreMessage.GONE)
                            .contains(message),
                    message + " is no way to speak of a failing disk");
        }
        faults.disarm();
        RevisionStore again = RevisionStore.open(StoreOptions.plain(options.place()), StoreFixture.CLOCK)
                .orThrow();
        String head = headOf(again);
        assertTrue(allowed.contains(head), operation + " with call " + n + " failing (" + kind + ") left " + head);
        assertEquals(List.of(), again.verify());
        again.abandon();
        assertEquals(
                Identity.ENGINE, Identity.read(options.place().identityFile()).engine());
    }

    private static String headOf(RevisionStore store) {
        DesignEntry design = store.designs().getFirst();
        return store.revision(design.headId()).orThrow().designHash();
    }
}
