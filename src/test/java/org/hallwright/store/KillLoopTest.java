package org.hallwright.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.hallwright.base.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a saving process (kill -9) at random moments. More: {@code -Dhallwright.kills=200}. */
class KillLoopTest {

    private static final int KILLS = Integer.getInteger("hallwright.kills", StoreFixture.LONG ? 500 : 6);

    /** Verifying takes all revisions: in a store that only grows it would soon take longer than the work. */
    private static final int KILLS_A_STORE = 25;

    @TempDir
    Path root;

    @Test
    @DisplayName("After kill -9 the last acknowledged edit is there, and the store opens without a word of damage")
    void kills() throws Exception {
        Random random = new Random(11);
        long acknowledgedInAll = 0;
        long lost = 0;
        long damaged = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Path store = root.resolve("store" + kill / KILLS_A_STORE);
            List<Long> told =
                    KilledProcess.run(KillVictim.class, random.nextInt(900), store.toString(), String.valueOf(kill));
            acknowledgedInAll += told.size();
            long acknowledged = told.stream().mapToLong(n -> n).max().orElse(0);
            Outcome<RevisionStore> opened = RevisionStore.open(StorePlace.under(store), StoreFixture.CLOCK);
            RevisionStore whole = opened.orThrow();
            lost += Math.max(0, acknowledged - whole.changes());
            damaged += whole.verify().size();
            whole.close();
        }
        System.out.printf(
                Locale.ROOT,
                "KillLoopTest: %d kills, %d edits acknowledged, lost %d, damaged %d%n",
                KILLS,
                acknowledgedInAll,
                lost,
                damaged);
        assertTrue(acknowledgedInAll > 0);
        assertEquals(0, lost);
        assertEquals(0, damaged);
    }
}
