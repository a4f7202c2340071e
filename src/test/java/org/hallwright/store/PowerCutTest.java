package org.hallwright.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.hallwright.base.Outcome;
import org.hallwright.codec.file.WatchedDisk;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Cuts the power. Every call that durability rests on is recorded; at a random moment the disk is left as {@link CutDisk}
 * allows, and the store is opened. More cuts: {@code -Dhallwright.cuts=20000}.
 */
class PowerCutTest {

    private static final int CUTS = Integer.getInteger("hallwright.cuts", StoreFixture.LONG ? 20_000 : 100);
    private static final int CUTS_PER_SESSION = 20;

    @TempDir
    Path folder;

    /** A recorded call, or, without one, an acknowledgement: the number of changes then saved. */
    private record Event(WatchedDisk.Call call, Path file, Path other, byte[] bytes, long acknowledged) {}

    private final List<Event> events = new ArrayList<>();

    @Test
    @DisplayName("No acknowledged edit is lost in a power cut, and no transaction is there in part")
    void cuts() throws Exception {
        int lost = 0;
        int partial = 0;
        int notOpened = 0;
        int cut = 0;
        for (int session = 0; cut < CUTS; session++) {
            Random random = new Random(session);
            StorePlace place = StorePlace.under(folder.resolve("session" + session));
            StoreOptions plain = StoreOptions.plain(place);
            StoreOptions options = session % 3 == 2 ? plain.with(StoreFixture.keys(session)) : plain;
            RevisionStore.open(options, StoreFixture.CLOCK).orThrow().close();
            Path start = folder.resolve("start" + session);
            StoreFixture.copy(place.folder(), start);
            Map<Long, String> truth = record(options, session, random);
            for (int i = 0; i < CUTS_PER_SESSION && cut < CUTS; i++, cut++) {
                StoreFixture.copy(start, place.folder());
                CutDisk disk = CutDisk.of(place.folder());
                long acknowledged = 0;
                for (Event event : events.subList(0, random.nextInt(events.size() + 1))) {
                    if (event.acknowledged() < 0) {
                        disk.apply(event.call(), event.file(), event.other(), event.bytes());
                    }
                    acknowledged = Math.max(acknowledged, event.acknowledged());
                }
                disk.cutInto(place.folder(), random);
                // What the machine remembers is written without a force: it may be gone.
                StoreFixture.copy(Files.createDirectories(folder.resolve("nothing")), place.memory());
                if (!(RevisionStore.open(options, StoreFixture.CLOCK) instanceof Outcome.Ok<RevisionStore> opened)) {
                    notOpened++;
                    continue;
                }
                RevisionStore store = opened.value();
                Workload.Reading reading = Workload.read(store);
                lost += store.changes() < acknowledged ? 1 : 0;
                partial += reading.problems().isEmpty() && reading.content().equals(truth.get(store.changes())) ? 0 : 1;
                store.abandon();
            }
        }
        System.out.printf(
                Locale.ROOT,
                "PowerCutTest: %d cuts, acknowledged edits lost %d, partial %d, not opened %d%n",
                cut,
                lost,
                partial,
                notOpened);
        assertEquals(0, lost);
        assertEquals(0, partial);
        assertEquals(0, notOpened);
        assertEquals(CUTS, cut);
    }

    /** Two sittings with their closings; the truth after each number of changes. */
    private Map<Long, String> record(StoreOptions options, long seed, Random random) {
        events.clear();
        StoreOptions watched = options.on(
                new WatchedDisk((call, file, other, bytes) -> events.add(new Event(call, file, other, bytes, -1))));
        Map<Long, String> truth = new HashMap<>();
        Workload workload = new Workload(seed);
        for (int sitting = 0; sitting < 2; sitting++) {
            RevisionStore store =
                    RevisionStore.open(watched, StoreFixture.CLOCK).orThrow();
            truth.put(store.changes(), Workload.read(store).content());
            for (int i = 0; i < 4 + random.nextInt(8); i++) {
                workload.step(store).orThrow();
                events.add(new Event(WatchedDisk.Call.FORCE, Path.of(""), Path.of(""), new byte[0], store.changes()));
                truth.put(store.changes(), Workload.read(store).content());
            }
            // Some sittings end with a kill, so that the next begins with a repeated journal.
            if (random.nextInt(3) == 0) {
                store.abandon();
            } else {
                store.close();
            }
        }
        assertTrue(truth.size() > 8, "a session with too few changes shows nothing");
        return truth;
    }
}
