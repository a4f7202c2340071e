package org.hallwright.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.opentest4j.AssertionFailedError;

/**
 * Damaged and hostile files for every reader. Each is read or refused with a code and a reason; nothing else may happen: no
 * exception, no endless loop, no flood of memory. 5,000 in every build, 100,000 in the long form; what was ever found lies in
 * the corpus (src/test/resources/org/hallwright/fuzz) and is read first.
 */
class MutantTest {

    private static final int MUTANTS =
            Integer.getInteger("hallwright.mutants", Boolean.getBoolean("hallwright.long") ? 100_000 : 5_000);
    private static final Path CORPUS = Path.of("src/test/resources/org/hallwright/fuzz");

    private int read;
    private int refused;
    private long slowest;
    private long largest;

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    @DisplayName("Every mutant is read or refused with a reason, within two seconds and 256 MiB")
    void mutants() {
        List<String> found = new ArrayList<>();
        int done = 0;
        for (Target target : Target.values()) {
            Random random = new Random(target.ordinal());
            Mutator mutator = new Mutator(random);
            List<byte[]> seeds = target.seeds();
            for (byte[] seed : seeds) {
                attempt(target, seed, found);
            }
            for (byte[] kept : target.corpus(CORPUS)) {
                attempt(target, kept, found);
            }
            int share = (int) ((long) MUTANTS * target.share() / 1_000);
            for (int i = 0; i < share; i++, done++) {
                byte[] seed = seeds.get(random.nextInt(seeds.size()));
                byte[] other = seeds.get(random.nextInt(seeds.size()));
                attempt(target, mutator.mutate(seed, other), found);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "MutantTest: %d mutants of %d readers: %d read, %d refused, %d broke a reader; slowest %d ms, largest %d MiB%n",
                done,
                Target.values().length,
                read,
                refused,
                found.size(),
                slowest / 1_000_000,
                largest >> 20);
        assertEquals(List.of(), found);
        assertTrue(done >= MUTANTS * 95 / 100, "only " + done + " mutants");
        assertTrue(refused > done / 4, "mutants that are all taken show nothing");
    }

    private void attempt(Target target, byte[] bytes, List<String> found) {
        Reading reading = Reading.of(target, bytes);
        slowest = Math.max(slowest, reading.nanos());
        largest = Math.max(largest, reading.allocated());
        if (reading.flaw().isEmpty() && reading.greed().isEmpty()) {
            read += reading.refused() ? 0 : 1;
            refused += reading.refused() ? 1 : 0;
            return;
        }
        Path kept = Path.of("target", "mutants", target + "-" + found.size());
        try {
            Files.createDirectories(kept.getParent());
            Files.write(kept, bytes);
        } catch (IOException e) {
            throw new AssertionFailedError("cannot keep the mutant", e);
        }
        found.add(target + ": " + reading.flaw() + " " + reading.greed() + "; the file: " + kept);
    }
}
