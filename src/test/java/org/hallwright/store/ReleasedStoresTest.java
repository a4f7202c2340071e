package org.hallwright.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.hallwright.base.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stores written by earlier versions, kept from now on. One folder of test resources for each format. */
class ReleasedStoresTest {

    @TempDir
    Path root;

    @Test
    @DisplayName("A store of format 1, its last sitting killed, opens with all it held")
    void formatOne() throws Exception {
        StorePlace place = StorePlace.under(root);
        OldStore.formatOne(place);
        Outcome<RevisionStore> opened = RevisionStore.open(place, StoreFixture.CLOCK);
        assertEquals(
                List.of(StoreMessage.NOT_REMEMBERED),
                opened.problems().stream().map(p -> p.message()).toList());
        try (RevisionStore store = opened.orThrow()) {
            assertEquals(
                    List.of("Frankfurt", "Variant B"),
                    store.designs().stream().map(DesignEntry::name).toList());
            History history = store.history(1).orThrow();
            assertEquals("h2", history.currentRevision().designHash());
            assertArrayEquals(
                    StoreFixture.text("{\"v\":2}"),
                    store.snapshot(history.currentRevision().id()).orThrow());
            assertEquals(
                    "as tendered", store.checkpoints(1).orThrow().getFirst().name());
            assertEquals(List.of(), store.verify());
        }
        assertEquals(Schema.CURRENT, Identity.read(place.identityFile()).format());
    }
}
