package org.hallwright.ui.model;

import java.util.concurrent.CancellationException;
import java.util.function.LongSupplier;

/**
 * Something long that runs beside the window: it tells how far it is, and stops when the planner says so. The work writes
 * from its own thread, the window reads from its own.
 */
public final class Job implements Progress {
    /** Below this share of the work a forecast of the rest is guesswork. */
    private static final double TELLING = 0.02;

    private final String name;
    private final LongSupplier nanos;
    private final long begun;
    private final Runnable changed;
    private volatile double fraction = -1;
    private volatile boolean cancelled;

    Job(String name, LongSupplier nanos, Runnable changed) {
        this.name = name;
        this.nanos = nanos;
        this.begun = nanos.getAsLong();
        this.changed = changed;
    }

    /** What it is, in the planner's words. */
    public String name() {
        return name;
    }

    /** From 0 to 1, or −1 while nothing is known. */
    public double fraction() {
        return fraction;
    }

    public void cancel() {
        cancelled = true;
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }

    @Override
    public void at(double done) {
        if (cancelled) {
            throw new CancellationException(name);
        }
        double before = fraction;
        fraction = Math.clamp(done, 0, 1);
        // the window is told of whole percents: work of many small steps would drown it
        if ((int) (100 * before) != (int) (100 * fraction)) {
            changed.run();
        }
    }

    /** Seconds that are probably left, at the pace so far; −1 where it is too early to tell. */
    public long secondsLeft() {
        double f = fraction;
        if (f < TELLING) {
            return -1;
        }
        double spent = (nanos.getAsLong() - begun) / 1e9;
        return Math.round(spent * (1 - f) / f);
    }
}
