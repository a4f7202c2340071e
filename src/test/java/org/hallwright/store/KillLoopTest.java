package org.hallwright.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.hallwright.base.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a saving process (kill -9) at random moments. More: {@code -Dhallwright.kills=200}. */
class KillLoopTest {

    private static final int KILLS = Integer.getInteger("hallwright.kills", StoreFixture.LONG ? 500 : 6);

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
            long acknowledged = 0;
            Process victim = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElse("java"),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            KillVictim.class.getName(),
                            root.toString(),
                            String.valueOf(kill))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (BufferedReader out =
                    new BufferedReader(new InputStreamReader(victim.getInputStream(), StandardCharsets.UTF_8))) {
                assertEquals("ready", out.readLine());
                Thread killer = Thread.ofVirtual().start(() -> {
                    try {
                        Thread.sleep(random.nextInt(900));
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    // The handle kills and leaves the pipe open: what was acknowledged before is still read.
                    victim.toHandle().destroyForcibly();
                });
                for (String line = out.readLine(); line != null; line = out.readLine()) {
                    acknowledged = Math.max(acknowledged, Long.parseLong(line));
                    acknowledgedInAll++;
                }
                killer.join();
            }
            assertTrue(victim.waitFor(60, TimeUnit.SECONDS));
            Outcome<RevisionStore> opened = RevisionStore.open(StorePlace.under(root), StoreFixture.CLOCK);
            RevisionStore store = opened.orThrow();
            lost += Math.max(0, acknowledged - store.changes());
            damaged += store.verify().size();
            store.close();
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
