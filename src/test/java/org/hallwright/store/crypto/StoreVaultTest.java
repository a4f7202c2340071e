package org.hallwright.store.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.hallwright.store.Edit;
import org.hallwright.store.RevisionStore;
import org.hallwright.store.StoreMessage;
import org.hallwright.store.StoreOptions;
import org.hallwright.store.StorePlace;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreVaultTest {

    private static final KdfSettings CHEAP = new KdfSettings(KdfSettings.Kind.ARGON2ID, 64 * 1024, 3, 4);
    private static final String CANARY = "canary-7f3a";

    @TempDir
    Path root;

    @Test
    @DisplayName(
            "Nothing of an encrypted store can be read without its passphrase, while open, after a kill, after closing")
    void canary() throws Exception {
        StorePlace place = StorePlace.under(root);
        StoreOptions options =
                StoreVault.create(place, "old".toCharArray(), CHEAP).orThrow();
        try (RevisionStore store =
                RevisionStore.open(options, InstantSource.system()).orThrow()) {
            store.create(CANARY, new Edit(CANARY, CANARY, CANARY), bytes(), CANARY)
                    .orThrow();
            assertNoCanary();
        }
        assertNoCanary();
        assertEquals(
                StoreMessage.ENCRYPTED,
                RevisionStore.open(place, InstantSource.system())
                        .problems()
                        .getFirst()
                        .message());
        assertEquals(
                CryptoMessage.WRONG_PASSPHRASE,
                StoreVault.unlock(place, "wrong".toCharArray(), false)
                        .problems()
                        .getFirst()
                        .message());
        byte[] database = Files.readAllBytes(root.resolve("store/designs-000002.db"));
        StoreVault.change(place, "old".toCharArray(), "new".toCharArray(), false)
                .orThrow();
        org.junit.jupiter.api.Assertions.assertArrayEquals(
                database, Files.readAllBytes(root.resolve("store/designs-000002.db")));
        assertFalse(StoreVault.unlock(place, "old".toCharArray(), false).isOk());
        StoreOptions again =
                StoreVault.unlock(place, "new".toCharArray(), false).orThrow();
        try (RevisionStore store =
                RevisionStore.open(again, InstantSource.system()).orThrow()) {
            assertEquals(CANARY, store.designs().getFirst().name());
        }
        assertEquals(
                CryptoMessage.NOT_EMPTY,
                StoreVault.create(place, "x".toCharArray(), CHEAP)
                        .problems()
                        .getFirst()
                        .message());
    }

    private static byte[] bytes() {
        return (CANARY + " ").repeat(2_000).getBytes(StandardCharsets.UTF_8);
    }

    private void assertNoCanary() throws Exception {
        int files = 0;
        try (var all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertFalse(content.contains(CANARY), file + " shows the design");
                files++;
            }
        }
        assertTrue(files >= 3);
    }
}
