package org.hallwright.store.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;
import org.hallwright.base.Sha256;
import org.hallwright.store.DesignEntry;
import org.hallwright.store.Edit;
import org.hallwright.store.KilledProcess;
import org.hallwright.store.RevisionStore;
import org.hallwright.store.StoreOptions;
import org.hallwright.store.StorePlace;
import org.hallwright.store.StoreRecovery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a process (kill -9) that recovers stores, puts them under a passphrase, or changes one, over and over. More:
 * {@code -Dhallwright.kills=200}.
 */
class VaultKillTest {

    private static final int KILLS =
            Integer.getInteger("hallwright.kills", Boolean.getBoolean("hallwright.long") ? 200 : 3);
    private static final KdfSettings CHEAP = new KdfSettings(KdfSettings.Kind.ARGON2ID, 64 * 1024, 3, 4);
    private static final int DESIGNS = 12;
    private static final int LONGEST_MILLIS = 1_200;

    /** More than a process gets done before it is killed. */
    private static final int MOST = 200;

    private static final int STORES = 8;

    @TempDir
    Path root;

    private Path store;

    @BeforeEach
    void store() {
        store = root.resolve("store");
        try (RevisionStore fresh = open(StoreOptions.plain(StorePlace.under(store)))) {
            for (int i = 0; i < DESIGNS; i++) {
                DesignEntry made = fresh.create(
                                "plan " + i,
                                new Edit("a", "b", "{}"),
                                ("racks " + i + " ").repeat(2_000).getBytes(StandardCharsets.UTF_8),
                                "h")
                        .orThrow();
                fresh.append(made.id(), made.headId(), new Edit("a", "c", "{}"), new byte[3_000 + i], "h2")
                        .orThrow();
            }
        }
    }

    private static RevisionStore open(StoreOptions options) {
        return RevisionStore.open(options, InstantSource.system()).orThrow();
    }

    private static void assertWhole(StoreOptions options) {
        try (RevisionStore store = open(options)) {
            assertEquals(List.of(), store.verify());
            assertEquals(DESIGNS, store.designs().size());
            for (DesignEntry design : store.designs()) {
                assertEquals(2, store.history(design.id()).orThrow().revisions().size());
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (Path each : all.sorted(Comparator.naturalOrder()).toList()) {
                Files.copy(each, to.resolve(from.relativize(each).toString()));
            }
        }
    }

    private static TreeMap<String, String> contents(Path folder) throws IOException {
        TreeMap<String, String> contents = new TreeMap<>();
        try (var all = Files.walk(folder)) {
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                contents.put(
                        each.toString(), Sha256.of(Files.readAllBytes(each)).hex());
            }
        }
        return contents;
    }

    @Test
    @DisplayName(
            "recover: what it says is recovered is whole, what it was doing can be begun again, the damaged store is as it was")
    void recovering() throws Exception {
        StorePlace damaged = StorePlace.under(store);
        Files.delete(damaged.folder().resolve("store.properties"));
        TreeMap<String, String> before = contents(damaged.folder());
        Random random = new Random(21);
        int done = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Path out = Files.createDirectory(root.resolve("out" + kill));
            List<Long> told = KilledProcess.run(
                    Recovering.class,
                    random.nextInt(LONGEST_MILLIS),
                    damaged.folder().toString(),
                    out.toString());
            done += told.size();
            assertTrue(told.size() < MOST, "the process was done before it was killed");
            assertEquals(before, contents(damaged.folder()));
            Path cut = out.resolve("r" + told.size());
            if (!Files.exists(cut)) {
                recover(damaged.folder(), cut);
            }
            for (int i = Math.max(0, told.size() - 1); i <= told.size(); i++) {
                assertWhole(StoreOptions.plain(StorePlace.under(out.resolve("r" + i))));
            }
        }
        System.out.printf(
                Locale.ROOT, "VaultKillTest: recover: %d kills, %d recovered before, third states 0%n", KILLS, done);
    }

    private static void recover(Path damaged, Path out) {
        StorePlace place = new StorePlace(damaged, damaged);
        StoreRecovery.recover(damaged, out, StoreOptions.plain(place), InstantSource.system())
                .orThrow();
    }

    /** Recovers the same store into one folder after the other. */
    static final class Recovering {
        public static void main(String[] arguments) {
            // Loads what the work needs, so that the kills fall into it.
            recover(Path.of(arguments[0]), Path.of(arguments[1], "first"));
            System.out.println(KilledProcess.READY);
            for (int i = 0; i < MOST; i++) {
                recover(Path.of(arguments[0]), Path.of(arguments[1], "r" + i));
                KilledProcess.acknowledge(i);
            }
        }
    }

    @Test
    @DisplayName("store encrypt: the store in the clear is there or the encrypted one, whole")
    void encrypting() throws Exception {
        Random random = new Random(22);
        int done = 0;
        int clear = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Path stores = Files.createDirectory(root.resolve("encrypt" + kill));
            copy(store, stores.resolve("first"));
            for (int i = 0; i < STORES; i++) {
                copy(store, stores.resolve("s" + i));
            }
            List<Long> told =
                    KilledProcess.run(Encrypting.class, random.nextInt(3 * LONGEST_MILLIS), stores.toString());
            done += told.size();
            for (int i = Math.max(0, told.size() - 1); i <= Math.min(STORES - 1, told.size()); i++) {
                StorePlace place = StorePlace.under(stores.resolve("s" + i));
                StoreVault.finish(place).orThrow();
                boolean locked = StoreVault.isLocked(place);
                assertTrue(locked || i == told.size(), "acknowledged and not encrypted");
                clear += locked ? 0 : 1;
                assertWhole(
                        locked
                                ? StoreVault.unlock(place, "one".toCharArray(), false)
                                        .orThrow()
                                : StoreOptions.plain(place));
                if (!locked) {
                    assertTrue(
                            StoreVault.encrypt(place, "one".toCharArray(), CHEAP)
                                    .isOk(),
                            "cannot be done again");
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "VaultKillTest: encrypt: %d kills, %d encrypted before, %d left in the clear, third states 0%n",
                KILLS,
                done,
                clear);
    }

    /** Puts one store after the other under a passphrase. */
    static final class Encrypting {
        public static void main(String[] arguments) throws IOException {
            encrypt(Path.of(arguments[0], "first"));
            System.out.println(KilledProcess.READY);
            for (int i = 0; i < STORES; i++) {
                encrypt(Path.of(arguments[0], "s" + i));
                KilledProcess.acknowledge(i);
            }
        }

        private static void encrypt(Path store) {
            StoreVault.encrypt(StorePlace.under(store), "one".toCharArray(), CHEAP)
                    .orThrow();
        }
    }

    @Test
    @DisplayName("store passphrase: the old one opens it or the new one, never both or neither")
    void changing() throws Exception {
        StorePlace place = StorePlace.under(root.resolve("locked"));
        StoreVault.create(place, Changing.passphrase(0), CHEAP).orThrow();
        Random random = new Random(23);
        long changes = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            List<Long> told = KilledProcess.run(
                    Changing.class,
                    random.nextInt(3 * LONGEST_MILLIS),
                    root.resolve("locked").toString(),
                    "" + changes);
            long acknowledged = told.isEmpty() ? changes : told.getLast();
            boolean old = opens(place, acknowledged);
            boolean next = opens(place, acknowledged + 1);
            assertTrue(old ^ next, "old " + old + ", new " + next);
            assertFalse(acknowledged > 1 && opens(place, acknowledged - 1), "a passphrase of before");
            changes = old ? acknowledged : acknowledged + 1;
        }
        System.out.printf(
                Locale.ROOT, "VaultKillTest: passphrase: %d kills, %d changes, third states 0%n", KILLS, changes);
    }

    private static boolean opens(StorePlace place, long number) {
        var opened = StoreVault.unlock(place, Changing.passphrase(number), false);
        assertTrue(
                opened.isOk() || opened.problems().getFirst().message() == CryptoMessage.WRONG_PASSPHRASE,
                "" + opened.problems());
        return opened.isOk();
    }

    /** Changes the passphrase over and over, each one with a number. */
    static final class Changing {
        static char[] passphrase(long number) {
            return ("passphrase " + number).toCharArray();
        }

        public static void main(String[] arguments) {
            StorePlace place = StorePlace.under(Path.of(arguments[0]));
            StoreVault.unlock(place, passphrase(Long.parseLong(arguments[1])), false)
                    .orThrow();
            System.out.println(KilledProcess.READY);
            for (long i = Long.parseLong(arguments[1]); i < MOST * 100L; i++) {
                StoreVault.change(place, passphrase(i), passphrase(i + 1), false)
                        .orThrow();
                KilledProcess.acknowledge(i + 1);
            }
        }
    }
}
