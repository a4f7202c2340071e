package org.hallwright.ui;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.hallwright.design.Rack;
import org.hallwright.design.RackEdit;
import org.hallwright.ui.frame.Frame;
import org.hallwright.ui.frame.Screen;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.Settings;
import org.hallwright.ui.theme.Theme;

/**
 * Prints how long each operation on the campus of 10,000 racks holds the FX thread at most: another thread asks it every
 * two milliseconds and waits for the answer. The first number is what the FX thread itself worked meanwhile, the second the
 * time on the clock, which other programs on the machine make longer.
 */
public final class FxHoldBenchmark {
    private static final AtomicLong LONGEST = new AtomicLong();
    private static final AtomicLong LONGEST_WORK = new AtomicLong();
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private FxHoldBenchmark() {}

    public static void main(String[] args) throws Exception {
        CountDownLatch up = new CountDownLatch(1);
        Platform.startup(up::countDown);
        up.await();
        Platform.setImplicitExit(false);
        var worker = Executors.newSingleThreadExecutor(r -> {
            Thread t = new Thread(r, "work");
            t.setDaemon(true);
            return t;
        });
        TestServices services = new TestServices();
        ScreenshotTool.onFx(() -> {
            Theme.loadFonts();
            return null;
        });
        Stage stage = ScreenshotTool.onFx(Stage::new);
        Desk desk = new Desk(services, Settings.DEFAULT, worker, Platform::runLater);
        MainWindow window = new MainWindow(stage, desk);
        var opened = services.begin(services.template("campus-10000").orThrow()).orThrow();
        ScreenshotTool.onFx(() -> {
            desk.show(services.begin(services.template("paris-ministry").orThrow())
                    .orThrow());
            window.build();
            stage.setWidth(1600);
            stage.setHeight(1000);
            stage.show();
            for (Screen.Id id : Screen.Id.values()) {
                window.frame().show(id);
            }
            window.frame().show(Screen.Id.HALL);
            return null;
        });
        ScreenshotTool.MainWindowAccess.settle(worker);
        AtomicBoolean on = new AtomicBoolean(true);
        long fx = ScreenshotTool.onFx(() -> Thread.currentThread().threadId());
        Thread watch = new Thread(() -> watch(on, fx), "watch");
        watch.setDaemon(true);
        watch.start();
        Thread.sleep(300);
        Frame frame = window.frame();
        for (int round = 1; round <= 2; round++) {
            System.out.println("round " + round);
            step("open the campus", worker, () -> desk.show(opened));
            for (Screen.Id id : Screen.Id.values()) {
                if (id != Screen.Id.START) {
                    step("show " + id.word(), worker, () -> frame.show(id));
                }
            }
            for (Screen.Id id : Screen.Id.values()) {
                if (id != Screen.Id.START) {
                    step("again " + id.word(), worker, () -> frame.show(id));
                }
            }
            step("show hall", worker, () -> frame.show(Screen.Id.HALL));
            Set<String> all = new TreeSet<>();
            opened.review().design().racks().stream().map(Rack::id).forEach(all::add);
            Set<String> one = Set.of(all.iterator().next());
            step("select one", worker, () -> desk.select(one));
            step("select all", worker, () -> desk.select(all));
            step("select none", worker, () -> desk.select(Set.of()));
            step("move one", worker, () -> desk.apply(new RackEdit.MoveRacks(one, 100, 0)));
            step("move all", worker, () -> desk.apply(new RackEdit.MoveRacks(all, 100, 0)));
            step("undo", worker, desk::undo);
        }
        on.set(false);
        System.exit(0);
    }

    private static void step(String name, java.util.concurrent.Executor worker, Runnable run) throws Exception {
        LONGEST.set(0);
        LONGEST_WORK.set(0);
        ScreenshotTool.onFx(() -> {
            run.run();
            return null;
        });
        ScreenshotTool.MainWindowAccess.settle(worker);
        Thread.sleep(400);
        System.out.printf(
                Locale.ROOT, "%-18s %6.1f ms  %6.1f ms%n", name, LONGEST_WORK.get() / 1e6, LONGEST.get() / 1e6);
    }

    private static void watch(AtomicBoolean on, long fx) {
        while (on.get()) {
            long asked = System.nanoTime();
            long before = THREADS.getThreadCpuTime(fx);
            CountDownLatch answered = new CountDownLatch(1);
            Platform.runLater(answered::countDown);
            try {
                answered.await();
                LONGEST_WORK.accumulateAndGet(THREADS.getThreadCpuTime(fx) - before, Math::max);
                LONGEST.accumulateAndGet(System.nanoTime() - asked, Math::max);
                Thread.sleep(2);
            } catch (InterruptedException e) {
                return;
            }
        }
    }
}
