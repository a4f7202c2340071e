package org.hallwright.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.hallwright.design.Rack;
import org.hallwright.ui.frame.Screen;
import org.hallwright.ui.hall.PlanSpots;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.HallModel;
import org.hallwright.ui.model.Settings;
import org.hallwright.ui.theme.Theme;

/**
 * Prints frame times of the real window, on a display, with the campus of 10,000 racks: the time from each frame to the next, and
 * how long painting the plan held the window's thread, while it pans, zooms and drags a hundred racks. Sixty frames a second are
 * 16.7 ms.
 */
public final class WindowFrameBenchmark {
    private static final int FRAMES = 600;
    private static final int WARM_UP = 120;

    private WindowFrameBenchmark() {}

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
        var campus = services.begin(services.template("campus-10000").orThrow()).orThrow();
        Desk desk = new Desk(services, Settings.DEFAULT, worker, Platform::runLater);
        Stage stage = ScreenshotTool.onFx(() -> {
            Theme.loadFonts();
            Stage made = new Stage();
            MainWindow window = new MainWindow(made, desk);
            desk.show(campus);
            window.build();
            made.setWidth(1600);
            made.setHeight(1000);
            made.show();
            window.frame().show(Screen.Id.HALL);
            return made;
        });
        ScreenshotTool.MainWindowAccess.settle(worker);
        Thread.sleep(1000);
        Node plan = ScreenshotTool.onFx(() -> plan(stage.getScene().getRoot()));
        for (int level = 0; level < 3; level++) {
            System.out.println(
                    List.of("whole campus", "rows", "racks with slots").get(level));
            run("pan", plan, f -> PlanSpots.pan(plan, f % 120 < 60 ? 5 : -5, f % 80 < 40 ? 2 : -2));
            run("zoom", plan, f -> PlanSpots.zoom(plan, f % 60 < 30 ? 1.01 : 1 / 1.01));
            drag(desk, plan);
            ScreenshotTool.onFx(() -> {
                PlanSpots.zoom(plan, 5);
                return null;
            });
        }
        System.exit(0);
    }

    private static Node plan(Node in) {
        List<Node> found = new ArrayList<>();
        Windows.visit(in, n -> {
            if (PlanSpots.isPlan(n)) {
                found.add(n);
            }
        });
        return found.getFirst();
    }

    private static void drag(Desk desk, Node plan) throws Exception {
        List<Rack> racks =
                Objects.requireNonNull(desk.review()).design().racks().subList(0, 100);
        Point2D start = ScreenshotTool.onFx(() -> {
            desk.select(racks.stream().map(Rack::id).collect(Collectors.toSet()));
            var middle = HallModel.box(
                            racks.getFirst(), desk.services().assessor().packs().catalog())
                    .centre();
            Point2D at = plan.screenToLocal(PlanSpots.onScreen(plan, middle));
            fire(plan, MouseEvent.MOUSE_PRESSED, at);
            return at;
        });
        run("drag", plan, f -> fire(plan, MouseEvent.MOUSE_DRAGGED, start.add(8 + f % 200, 8 + f % 90)));
        ScreenshotTool.onFx(() -> {
            fire(plan, MouseEvent.MOUSE_DRAGGED, start);
            fire(plan, MouseEvent.MOUSE_RELEASED, start);
            desk.select(Set.of());
            return null;
        });
    }

    private static void fire(Node at, javafx.event.EventType<MouseEvent> type, Point2D local) {
        at.fireEvent(Driver.primary(type, at.localToScene(local), at.localToScreen(local)));
    }

    private static void run(String name, Node plan, IntConsumer step) throws Exception {
        double[] apart = new double[FRAMES];
        double[] paint = new double[FRAMES];
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() -> new AnimationTimer() {
            private int frame = -WARM_UP;
            private long before = System.nanoTime();

            @Override
            public void handle(long now) {
                if (frame >= 0 && frame < FRAMES) {
                    apart[frame] = (now - before) / 1e6;
                    paint[frame] = PlanSpots.paintNanos(plan) / 1e6;
                }
                before = now;
                if (++frame == FRAMES) {
                    stop();
                    done.countDown();
                } else {
                    step.accept(frame + WARM_UP);
                }
            }
        }.start());
        done.await();
        Arrays.sort(apart);
        Arrays.sort(paint);
        System.out.printf(
                Locale.ROOT,
                "  %-5s frame to frame: median %5.1f ms, 99th percentile %5.1f ms; painting: %5.2f and %5.2f ms%n",
                name,
                apart[FRAMES / 2],
                apart[FRAMES * 99 / 100],
                paint[FRAMES / 2],
                paint[FRAMES * 99 / 100]);
    }
}
