package org.hallwright.ui.paint;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Does jobs on a thread of its own, one after the other, and of those that wait only the newest. */
public final class Latest {
    private static final long IDLE_SECONDS = 5;

    private final AtomicReference<@Nullable Runnable> waiting = new AtomicReference<>();
    private final ExecutorService thread;

    public Latest(String name) {
        // one thread, which ends when there is nothing to do
        ThreadPoolExecutor one =
                new ThreadPoolExecutor(1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), job -> {
                    Thread t = new Thread(job, name);
                    t.setDaemon(true);
                    return t;
                });
        one.allowCoreThreadTimeOut(true);
        thread = one;
    }

    /** Takes the place of a job that waits; one that is being done goes on. */
    public void submit(Runnable job) {
        if (waiting.getAndSet(job) == null) {
            thread.execute(() -> {
                Runnable now = waiting.getAndSet(null);
                if (now != null) {
                    now.run();
                }
            });
        }
    }
}
