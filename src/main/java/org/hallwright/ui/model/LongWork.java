package org.hallwright.ui.model;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

/** What runs beside the window for seconds; whoever watches is told on the view's thread. */
final class LongWork {
    /** Who hears how it goes. */
    interface Watcher {
        /** The jobs or their progress have changed. */
        void changed();

        /** The planner has stopped a job; nothing came of it. */
        void cancelled(String name);

        void unexpected(Throwable error);
    }

    private final Executor worker;
    private final Executor view;
    private final Watcher watcher;
    private final List<Job> jobs = new CopyOnWriteArrayList<>();

    LongWork(Executor worker, Executor view, Watcher watcher) {
        this.worker = worker;
        this.view = view;
        this.watcher = watcher;
    }

    <T> Job begin(String name, Function<Progress, T> work, Consumer<T> then) {
        Job job = new Job(name, System::nanoTime, () -> view.execute(watcher::changed));
        jobs.add(job);
        watcher.changed();
        worker.execute(() -> {
            Runnable end;
            try {
                T result = work.apply(job);
                end = () -> then.accept(result);
            } catch (CancellationException e) {
                job.cancel();
                end = () -> {};
            } catch (RuntimeException | Error e) {
                end = () -> watcher.unexpected(e);
            }
            end(job, end);
        });
        return job;
    }

    private void end(Job job, Runnable end) {
        view.execute(() -> {
            jobs.remove(job);
            if (job.isCancelled()) {
                watcher.cancelled(job.name());
            } else {
                end.run();
            }
            watcher.changed();
        });
    }

    List<Job> jobs() {
        return List.copyOf(jobs);
    }
}
