package org.hallwright.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.hallwright.base.Severity;
import org.hallwright.store.KilledProcess;
import org.hallwright.store.StorePlace;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the desktop (kill -9) in the middle of edits. More: {@code -Dhallwright.desktopKills=20}. */
class DesktopKillTest {
    private static final int KILLS =
            Integer.getInteger("hallwright.desktopKills", Boolean.getBoolean("hallwright.long") ? 20 : 2);

    @TempDir
    Path root;

    @Test
    @DisplayName("After kill -9 of the desktop the design of last time has the last edit that was shown as done")
    void kills() throws Exception {
        Random random = new Random(17);
        long acknowledgedInAll = 0;
        long lost = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            String store = root.resolve("store").toString();
            List<Long> told = KilledProcess.run(DesktopVictim.class, 150 + random.nextInt(1200), store);
            acknowledgedInAll += told.size();
            StoreDoor door = StoreDoor.at(StorePlace.under(Path.of(store)));
            try (DesktopServices services = new DesktopServices(door, door.open())) {
                assertTrue(
                        services.notices().stream().noneMatch(p -> p.severity() == Severity.ERROR),
                        () -> services.notices().toString());
                long there = edits(services);
                // an edit may have been kept and not been told of any more
                lost += Math.max(0, told.size() - there);
                assertTrue(there <= told.size() + 1, there + " of " + told.size());
            }
        }
        System.out.printf(
                Locale.ROOT,
                "DesktopKillTest: %d kills, %d edits shown as done, lost %d%n",
                KILLS,
                acknowledgedInAll,
                lost);
        assertTrue(acknowledgedInAll > 0);
        assertEquals(0, lost);
    }

    /** How many edits the newest design has kept. */
    private static long edits(DesktopServices services) {
        String name = services.reopen(services.recent().getFirst().key())
                .orThrow()
                .design()
                .racks()
                .getFirst()
                .name();
        return name.startsWith(DesktopVictim.NAME) ? Long.parseLong(name.substring(DesktopVictim.NAME.length())) : 0;
    }
}
