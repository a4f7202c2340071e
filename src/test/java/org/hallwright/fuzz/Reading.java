package org.hallwright.fuzz;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.base.Texts;

/**
 * What became of one file that a reader was given.
 *
 * @param flaw what else it did than read or refuse with a reason; empty where nothing
 * @param greed what it took more of than it may; empty where nothing
 * @param refused whether the file was refused, each time with a reason
 * @param nanos processor time of the thread: a busy machine is no hang
 * @param allocated bytes the thread took
 */
record Reading(String flaw, String greed, boolean refused, long nanos, long allocated) {

    private static final long MOST_NANOS = 2_000_000_000L;
    private static final long MOST_BYTES = 256L << 20;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    static Reading of(Target target, byte[] bytes) {
        long start = THREADS.getCurrentThreadCpuTime();
        long before = THREADS.getCurrentThreadAllocatedBytes();
        String flaw;
        boolean refused = false;
        try {
            Outcome<?> outcome = target.read(bytes);
            refused = !outcome.isOk();
            flaw = refused ? withoutReason(outcome) : "";
        } catch (Throwable t) {
            StackTraceElement[] at = t.getStackTrace();
            flaw = t + (at.length == 0 ? "" : " at " + at[0]);
        }
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
        long nanos = THREADS.getCurrentThreadCpuTime() - start;
        String greed = "";
        if (nanos > MOST_NANOS && !target.derivesKeys()) {
            greed = nanos / 1_000_000 + " ms";
        } else if (allocated > MOST_BYTES) {
            greed = (allocated >> 20) + " MiB";
        }
        return new Reading(flaw, greed, refused, nanos, allocated);
    }

    private static String withoutReason(Outcome<?> outcome) {
        for (Problem problem : outcome.problems()) {
            String text = Texts.of(problem, Locale.ENGLISH);
            if (text.isBlank() || text.equals(problem.code())) {
                return problem.code() + " without a reason";
            }
        }
        return outcome.problems().isEmpty() ? "refused without a problem" : "";
    }
}
