package org.hallwright.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a process (kill -9) that carries old stores over, one after the other. More: {@code -Dhallwright.kills=200}. */
class MigrationKillTest {

    private static final int KILLS = Integer.getInteger("hallwright.kills", StoreFixture.LONG ? 200 : 4);

    /** More than a process gets done before it is killed. */
    private static final int STORES = 40;

    private static final int LONGEST_MILLIS = 500;

    @TempDir
    Path root;

    @Test
    @DisplayName("After kill -9 while an old store is carried over, the old one is there or the new one, whole")
    void kills() throws Exception {
        String whole = carriedOver(root.resolve("unharmed"));
        Random random = new Random(12);
        int done = 0;
        int old = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Path stores = root.resolve("kill" + kill);
            for (int i = 0; i < STORES; i++) {
                OldStore.ofOldEngine(place(stores, i));
            }
            List<Long> carried = KilledProcess.run(Victim.class, random.nextInt(LONGEST_MILLIS), stores.toString());
            done += carried.size();
            assertTrue(carried.size() < STORES, "the process was done before it was killed");
            // The last acknowledged one, and the one during which it was killed.
            for (int i = Math.max(0, carried.size() - 1); i <= carried.size(); i++) {
                String engine = Identity.read(place(stores, i).identityFile()).engine();
                assertTrue(List.of(OldStore.OLD_ENGINE, Identity.ENGINE).contains(engine), engine);
                assertTrue(i == carried.size() || engine.equals(Identity.ENGINE), "acknowledged and not carried over");
                old += engine.equals(Identity.ENGINE) ? 0 : 1;
                assertEquals(whole, read(place(stores, i)));
            }
        }
        System.out.printf(
                Locale.ROOT,
                "MigrationKillTest: %d kills, %d stores carried over before, %d left as they were, third states 0%n",
                KILLS,
                done,
                old);
    }

    private static String carriedOver(Path root) throws Exception {
        OldStore.ofOldEngine(StorePlace.under(root));
        return read(StorePlace.under(root));
    }

    private static String read(StorePlace place) {
        RevisionStore store = RevisionStore.open(place, StoreFixture.CLOCK).orThrow();
        Workload.Reading reading = Workload.read(store);
        assertEquals(List.of(), reading.problems());
        assertEquals(List.of(), store.verify());
        store.close();
        return reading.content();
    }

    private static StorePlace place(Path stores, int number) {
        return StorePlace.under(stores.resolve("store" + number));
    }

    /** The process that is killed. */
    static final class Victim {
        public static void main(String[] arguments) {
            Path stores = Path.of(arguments[0]);
            // Loads what opening needs, so that the kills fall into the work.
            RevisionStore.open(StorePlace.under(stores.resolve("empty")), StoreFixture.CLOCK)
                    .orThrow()
                    .close();
            System.out.println(KilledProcess.READY);
            for (int i = 0; i < STORES; i++) {
                RevisionStore.open(place(stores, i), StoreFixture.CLOCK)
                        .orThrow()
                        .close();
                KilledProcess.acknowledge(i);
            }
        }
    }
}
