package org.hallwright.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hallwright.base.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreRecoveryTest {

    @TempDir
    Path root;

    private byte[] fill(StorePlace place) {
        StringBuilder racks = StoreFixture.racks(400, 5);
        try (RevisionStore store = StoreFixture.open(root.resolve("s"))) {
            DesignEntry made = store.create("Plan", StoreFixture.edit("new"), StoreFixture.text(racks.toString()), "h0")
                    .orThrow();
            long parent = made.headId();
            for (int i = 1; i < 6; i++) {
                racks.insert(racks.length() / 2, "edit " + i);
                parent = store.append(
                                made.id(),
                                parent,
                                StoreFixture.edit("e" + i),
                                StoreFixture.text(racks.toString()),
                                "h" + i)
                        .orThrow()
                        .id();
            }
        }
        assertTrue(Files.exists(place.identityFile()));
        return StoreFixture.text(racks.toString());
    }

    @Test
    @DisplayName(
            "Without its identity file and with a missing newest file, the store is rebuilt whole from an older one")
    void wholeHistory() throws Exception {
        StorePlace place = StorePlace.under(root.resolve("s"));
        byte[] newest = fill(place);
        Files.delete(StoreFixture.newest(place));
        Files.delete(place.identityFile());
        Outcome<StoreRecovery.Recovery> outcome = StoreRecovery.recover(
                place.folder(), root.resolve("out"), StoreOptions.plain(place), StoreFixture.CLOCK);
        StoreRecovery.Recovery recovery = outcome.orThrow();
        assertTrue(recovery.wholeHistory());
        assertEquals(List.of(new StoreRecovery.Found("Plan", 6, 0)), recovery.designs());
        try (RevisionStore store = StoreFixture.open(root.resolve("out"))) {
            assertArrayEquals(newest, store.snapshot(6).orThrow());
            assertEquals(6, store.history(1).orThrow().revisions().size());
        }
    }

    @Test
    @DisplayName(
            "Wherever a block of the only file is lost, recovery gives the newest intact revision and says what is missing")
    void damagedRows() throws Exception {
        StorePlace place = StorePlace.under(root.resolve("s"));
        fill(place);
        Path only = StoreFixture.newest(place);
        byte[] whole = Files.readAllBytes(only);
        Files.deleteIfExists(place.generation(1));
        Files.deleteIfExists(place.journal(1));
        int recovered = 0;
        int refused = 0;
        for (int block = 0; block < whole.length / 4_096; block++) {
            byte[] damaged = whole.clone();
            java.util.Arrays.fill(damaged, block * 4_096, (block + 1) * 4_096, (byte) 7);
            Files.write(only, damaged);
            Outcome<StoreRecovery.Recovery> outcome = StoreRecovery.recover(
                    place.folder(), root.resolve("out" + block), StoreOptions.plain(place), StoreFixture.CLOCK);
            assertArrayEquals(damaged, Files.readAllBytes(only), "the damaged file is left as it is");
            if (outcome instanceof Outcome.Ok<StoreRecovery.Recovery> ok) {
                recovered++;
                boolean all = ok.value().designs().equals(List.of(new StoreRecovery.Found("Plan", 6, 0)));
                assertFalse(!all && ok.value().lost().isEmpty(), "block " + block + " lost something in silence");
            } else {
                refused++;
            }
        }
        System.out.println("StoreRecoveryTest: blocks lost " + (recovered + refused) + ", recovered " + recovered
                + ", nothing left to read " + refused);
        assertTrue(recovered > 0);
    }
}
