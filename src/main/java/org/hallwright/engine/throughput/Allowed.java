package org.hallwright.engine.throughput;

import java.util.List;
import org.hallwright.base.Problem;

/** Says of each figure of a goal that is out of range what it is and what is allowed. */
final class Allowed {
    private Allowed() {}

    static void check(List<Problem> problems, String name, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            problems.add(Problem.error(
                    ThroughputMessage.OUT_OF_RANGE, name, name, plain(value), plain(least) + ".." + plain(most)));
        }
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e18
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
