package org.hallwright.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.hallwright.store.crypto.KdfSettings;
import org.hallwright.store.crypto.StoreVault;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreCopyTest {

    private static final KdfSettings CHEAP = new KdfSettings(KdfSettings.Kind.ARGON2ID, 64 * 1024, 3, 4);

    @TempDir
    Path root;

    /** Every design's line: authors, times, edits, content, names and where it stands. */
    private static List<String> content(RevisionStore store) {
        List<String> lines = new ArrayList<>();
        for (DesignEntry design : store.designs()) {
            History history = store.history(design.id()).orThrow();
            lines.add(design.name() + " at " + history.current());
            for (Revision revision : history.revisions()) {
                lines.add(revision.author()
                        + revision.at()
                        + revision.editName()
                        + revision.designHash()
                        + store.editJson(revision.id()).orThrow()
                        + new String(store.snapshot(revision.id()).orThrow(), java.nio.charset.StandardCharsets.UTF_8));
            }
            store.checkpoints(design.id()).orThrow().forEach(c -> lines.add(c.name() + c.at()));
        }
        return lines;
    }

    private StorePlace plainStore() {
        StorePlace place = StorePlace.under(root);
        try (RevisionStore store = RevisionStore.open(place, StoreFixture.CLOCK).orThrow()) {
            DesignEntry a = store.create("a", StoreFixture.edit("new"), StoreFixture.text("a0"), "a0")
                    .orThrow();
            long head = a.headId();
            for (int i = 1; i < 5; i++) {
                head = store.append(a.id(), head, StoreFixture.edit("e" + i), StoreFixture.text("a" + i), "a" + i)
                        .orThrow()
                        .id();
                store.checkpoint(a.id(), "name " + i).orThrow();
            }
            store.undo(a.id()).orThrow();
            store.branch(store.design(a.id()).orThrow().headId(), "b").orThrow();
            store.create("c", StoreFixture.edit("new"), StoreFixture.text("c0"), "c0")
                    .orThrow();
        }
        return place;
    }

    @Test
    @DisplayName(
            "A store put under a passphrase has every design, revision, name and time; the old one stays beside it")
    void encrypt() throws Exception {
        StorePlace place = plainStore();
        List<String> before;
        try (RevisionStore store = RevisionStore.open(place, StoreFixture.CLOCK).orThrow()) {
            before = content(store);
        }
        Path old = StoreVault.encrypt(place, "pw".toCharArray(), CHEAP).orThrow();
        assertTrue(StoreVault.isLocked(place));
        assertFalse(RevisionStore.open(place, StoreFixture.CLOCK).isOk(), "in the clear it does not open any more");
        StoreOptions options =
                StoreVault.unlock(place, "pw".toCharArray(), false).orThrow();
        try (RevisionStore store =
                RevisionStore.open(options, StoreFixture.CLOCK).orThrow()) {
            assertEquals(before, content(store));
        }
        try (RevisionStore store = RevisionStore.open(
                        new StorePlace(old, root.resolve("other-memory")), StoreFixture.CLOCK)
                .orThrow()) {
            assertEquals(before, content(store));
        }
    }

    @Test
    @DisplayName("Killed between its last two steps, it is ended at the next start; before them nothing has changed")
    void killed() throws Exception {
        StorePlace place = plainStore();
        Path old = StoreVault.encrypt(place, "pw".toCharArray(), CHEAP).orThrow();
        byte[] key = Files.readAllBytes(place.keyFile());
        Files.move(place.folder(), place.folder().resolveSibling("store.encrypting"), StandardCopyOption.ATOMIC_MOVE);
        StoreVault.finish(place).orThrow();
        assertArrayEquals(key, Files.readAllBytes(place.keyFile()));
        assertTrue(Files.exists(old));
        StoreVault.finish(place).orThrow();
        assertTrue(StoreVault.unlock(place, "pw".toCharArray(), false).isOk());
        assertFalse(StoreVault.encrypt(place, "pw".toCharArray(), CHEAP).isOk(), "it is encrypted already");
    }
}
