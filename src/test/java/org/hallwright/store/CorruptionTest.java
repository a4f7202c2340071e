package org.hallwright.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.hallwright.base.Outcome;
import org.hallwright.base.Severity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damages a store's files: a bit, a run of bytes, a zeroed or exchanged block, a cut end, a block of an older version. Then
 * everything is read. Damage may be harmless, repaired or reported; it may not be silent. More: {@code -Dhallwright.damages=10000}.
 */
class CorruptionTest {

    private static final int DAMAGES = Integer.getInteger("hallwright.damages", StoreFixture.LONG ? 10_000 : 300);
    private static final int BLOCK = 4_096;

    @TempDir
    Path folder;

    @Test
    @DisplayName("No damage to a store's files is silent")
    void damagesToTheStore() throws Exception {
        int[] outcomes = new int[4];
        int done = 0;
        for (int round = 0; done < DAMAGES; round++) {
            Random random = new Random(round);
            StorePlace place = StorePlace.under(folder.resolve("round" + round));
            StoreOptions plain = StoreOptions.plain(place);
            StoreOptions options = round % 2 == 1 ? plain.with(StoreFixture.keys(round)) : plain;
            Path older = folder.resolve("older" + round);
            String truth = fill(options, round, older);
            Path whole = folder.resolve("whole" + round);
            StoreFixture.copy(place.folder(), whole);
            Path memory = folder.resolve("memory" + round);
            StoreFixture.copy(place.memory(), memory);
            for (int i = 0; i < 100 && done < DAMAGES; i++, done++) {
                StoreFixture.copy(whole, place.folder());
                StoreFixture.copy(memory, place.memory());
                damage(place.folder(), older, random);
                outcomes[judge(options, truth).ordinal()]++;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "CorruptionTest: %d damages to the store: %d harmless, %d repaired, %d reported, %d silent%n",
                done,
                outcomes[Verdict.HARMLESS.ordinal()],
                outcomes[Verdict.REPAIRED.ordinal()],
                outcomes[Verdict.REPORTED.ordinal()],
                outcomes[Verdict.SILENT.ordinal()]);
        assertEquals(0, outcomes[Verdict.SILENT.ordinal()]);
        assertTrue(outcomes[Verdict.REPAIRED.ordinal()] > 0 && outcomes[Verdict.REPORTED.ordinal()] > 0);
    }

    private enum Verdict {
        /** Everything is there and nothing was said: the damage hit what is not needed. */
        HARMLESS,
        /** Everything is there, and the damage was mentioned. */
        REPAIRED,
        /** Something is missing or the store does not open, and we are told. */
        REPORTED,
        /** Something is wrong and nobody says so. */
        SILENT
    }

    private static Verdict judge(StoreOptions options, String truth) {
        Outcome<RevisionStore> opened = RevisionStore.open(options, StoreFixture.CLOCK);
        if (!(opened instanceof Outcome.Ok<RevisionStore> ok)) {
            return Verdict.REPORTED;
        }
        RevisionStore store = ok.value();
        Workload.Reading reading = Workload.read(store);
        store.abandon();
        boolean right = reading.content().equals(truth) && reading.problems().isEmpty();
        boolean told = !reading.problems().isEmpty()
                || opened.problems().stream().anyMatch(p -> p.severity() != Severity.UNKNOWN);
        if (right) {
            return told ? Verdict.REPAIRED : Verdict.HARMLESS;
        }
        return told ? Verdict.REPORTED : Verdict.SILENT;
    }

    /** Several closed sittings and one that was killed, so that database files and journals are both there. */
    private static String fill(StoreOptions options, long seed, Path older) throws Exception {
        Workload workload = new Workload(seed);
        for (int sitting = 0; sitting < 4; sitting++) {
            RevisionStore store =
                    RevisionStore.open(options, StoreFixture.CLOCK).orThrow();
            for (int i = 0; i < 6; i++) {
                workload.step(store).orThrow();
            }
            if (sitting == 2) {
                StoreFixture.copy(options.place().folder(), older);
            }
            if (sitting < 3) {
                store.close();
                continue;
            }
            String truth = Workload.read(store).content();
            store.abandon();
            return truth;
        }
        throw new AssertionError();
    }

    private static void damage(Path store, Path older, Random random) throws Exception {
        List<Path> files;
        try (var all = Files.list(store)) {
            files = all.filter(f -> size(f) > 0 && !f.toString().contains("working"))
                    .sorted()
                    .toList();
        }
        // The newest database file and its journal are what is read; the others only serve to repair these.
        Path file = random.nextInt(3) == 0 ? files.get(random.nextInt(files.size())) : newest(files, random);
        byte[] bytes = Files.readAllBytes(file);
        int at = random.nextInt(bytes.length);
        int block = at / BLOCK * BLOCK;
        switch (random.nextInt(6)) {
            case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> {
                byte[] noise = new byte[Math.min(1 + random.nextInt(200), bytes.length - at)];
                random.nextBytes(noise);
                System.arraycopy(noise, 0, bytes, at, noise.length);
            }
            case 2 -> Arrays.fill(bytes, block, Math.min(block + BLOCK, bytes.length), (byte) 0);
            case 3 -> {
                int other = random.nextInt(bytes.length) / BLOCK * BLOCK;
                int length = Math.min(BLOCK, bytes.length - Math.max(block, other));
                byte[] kept = Arrays.copyOfRange(bytes, block, block + length);
                System.arraycopy(bytes, other, bytes, block, length);
                System.arraycopy(kept, 0, bytes, other, length);
            }
            case 4 -> bytes = Arrays.copyOf(bytes, at);
            default -> {
                Path old = older.resolve(file.getFileName());
                byte[] former = Files.exists(old) ? Files.readAllBytes(old) : new byte[0];
                int length = Math.min(BLOCK, Math.min(bytes.length, former.length) - block);
                if (length > 0) {
                    System.arraycopy(former, block, bytes, block, length);
                } else {
                    bytes[at] ^= 1;
                }
            }
        }
        Files.write(file, bytes);
    }

    private static Path newest(List<Path> files, Random random) {
        String suffix = random.nextBoolean() ? ".db" : ".journal";
        return files.stream()
                .filter(f -> f.toString().endsWith(suffix))
                .reduce((a, b) -> b)
                .orElseThrow();
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
