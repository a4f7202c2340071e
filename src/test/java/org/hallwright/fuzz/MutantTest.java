package org.hallwright.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.base.Texts;
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
    private static final long MOST_NANOS = 2_000_000_000L;
    private static final long MOST_BYTES = 256L << 20;
    private static final Path CORPUS = Path.of("src/test/resources/org/hallwright/fuzz");

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private int read;
    private int refused;
    private long slowest;
    private long largest;

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    @DisplayName("Every mutant is read or refused with a reason, within two seconds and 256 MiB")
    void mutants() throws Exception {
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

    private void attempt(Target target, byte[] bytes, List<String> found) throws Exception {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        AtomicReference<Outcome<?>> outcome = new AtomicReference<>();
        // Of this thread alone: a busy machine is no hang.
        long start = threads.getCurrentThreadCpuTime();
        long before = threads.getCurrentThreadAllocatedBytes();
        try {
            outcome.set(target.read(bytes));
        } catch (Throwable t) {
            thrown.set(t);
        }
        long bytesTaken = threads.getCurrentThreadAllocatedBytes() - before;
        long nanos = threads.getCurrentThreadCpuTime() - start;
        slowest = Math.max(slowest, nanos);
        largest = Math.max(largest, bytesTaken);
        String flaw = flaw(outcome.get(), thrown.get(), target, nanos, bytesTaken);
        if (flaw.isEmpty()) {
            return;
        }
        Path kept = Path.of("target", "mutants", target + "-" + found.size());
        try {
            Files.createDirectories(kept.getParent());
            Files.write(kept, bytes);
        } catch (IOException e) {
            throw new AssertionFailedError("cannot keep the mutant", e);
        }
        found.add(target + ": " + flaw + "; the file: " + kept);
    }

    private String flaw(Outcome<?> outcome, Throwable thrown, Target target, long nanos, long bytesTaken) {
        if (thrown != null) {
            StackTraceElement[] at = thrown.getStackTrace();
            return thrown + (at.length == 0 ? "" : " at " + at[0]);
        }
        // Argon2 takes its 64 MiB and its time by design.
        if (target != Target.ENCRYPTED && nanos > MOST_NANOS) {
            return nanos / 1_000_000 + " ms";
        }
        if (bytesTaken > MOST_BYTES) {
            return (bytesTaken >> 20) + " MiB";
        }
        if (outcome.isOk()) {
            read++;
            return "";
        }
        refused++;
        for (Problem problem : outcome.problems()) {
            String text = Texts.of(problem, Locale.ENGLISH);
            if (text.isBlank() || text.equals(problem.code())) {
                return problem.code() + " without a reason";
            }
        }
        return "";
    }
}
