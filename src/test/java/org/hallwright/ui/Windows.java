package org.hallwright.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.hallwright.base.Problem;
import org.hallwright.design.RackEdit;
import org.hallwright.ui.frame.Screen;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.Services;
import org.hallwright.ui.model.Settings;
import org.hallwright.ui.theme.Theme;
import org.jspecify.annotations.Nullable;

/** Real windows for tests, without a display: opened, walked through, closed. */
public final class Windows {
    static final TestServices SERVICES = new TestServices();

    /** What JavaFX warned of in style sheets since the toolkit came up. */
    static final List<String> CSS_WARNINGS = Collections.synchronizedList(new ArrayList<>());

    /** Kept here, because loggers are held weakly. */
    private static final Logger CSS = Logger.getLogger("javafx.css");

    private static boolean started;

    private Windows() {}

    /** Commands that open something over the window, each with a screen that has it. */
    private static final List<Map.Entry<String, Screen.Id>> DIALOGUES = List.of(
            Map.entry("hall.add-row", Screen.Id.HALL),
            Map.entry("hall.add-column", Screen.Id.HALL),
            Map.entry("hall.add-door", Screen.Id.HALL),
            Map.entry("hall.move-typed", Screen.Id.HALL),
            Map.entry("hall.place-typed", Screen.Id.HALL),
            Map.entry("hall.connect", Screen.Id.HALL),
            Map.entry("hall.phase", Screen.Id.HALL),
            Map.entry("hall.go-to", Screen.Id.HALL),
            Map.entry("hall.measure-typed", Screen.Id.HALL),
            Map.entry("racks.mount", Screen.Id.RACKS),
            Map.entry("power-grid", Screen.Id.POWER),
            Map.entry("power-battery", Screen.Id.POWER),
            Map.entry("workload.train", Screen.Id.WORKLOAD),
            Map.entry("workload.serve", Screen.Id.WORKLOAD),
            Map.entry("workload.batch", Screen.Id.WORKLOAD),
            Map.entry("cost.tariff", Screen.Id.COST),
            Map.entry("fix", Screen.Id.HALL),
            Map.entry("waive", Screen.Id.HALL),
            Map.entry("checkpoint", Screen.Id.HALL),
            Map.entry("palette", Screen.Id.HALL),
            Map.entry("manual", Screen.Id.HALL),
            Map.entry("log", Screen.Id.HALL));

    private static final Set<String> NEEDS_PROBLEM = Set.of("fix", "waive");

    /** A window with a design on the desk. */
    public record Open(Stage stage, MainWindow window, Desk desk) implements AutoCloseable {
        @Override
        public void close() throws Exception {
            ScreenshotTool.onFx(() -> {
                stage.close();
                return null;
            });
        }

        /** Shows a screen and lays it out. */
        void show(Screen.Id id) throws Exception {
            ScreenshotTool.onFx(() -> {
                window.frame().show(id);
                stage.getScene().getRoot().applyCss();
                stage.getScene().getRoot().layout();
                return null;
            });
            ScreenshotTool.pulses(2);
        }

        /** Opens a file as from the dialogue that chooses one. */
        public void openFile(Path path) throws Exception {
            onFx(() -> window.door().open(path));
        }

        /** Says what the program has to say at its start. */
        public void tell(List<Problem> notices) throws Exception {
            onFx(() -> window.tell(notices));
        }

        /** The sentences of the dialogue over the window; empty where there is none. */
        public String dialogue() throws Exception {
            return texts(ScreenshotTool.onFx(() -> front().getRoot()));
        }

        /** The sentences of the window. */
        public String texts() throws Exception {
            return texts(stage.getScene().getRoot());
        }

        private static String texts(Node root) throws Exception {
            List<String> all = new ArrayList<>();
            onFx(() -> visit(root, node -> {
                if (node instanceof Labeled labeled && labeled.getText() != null) {
                    all.add(labeled.getText());
                }
            }));
            return String.join("\n", all);
        }

        /** Presses the button with these words, of the dialogue where there is one. */
        public void press(String words) throws Exception {
            onFx(() -> {
                List<Button> found = new ArrayList<>();
                visit(front().getRoot(), node -> {
                    if (node instanceof Button button && words.equals(button.getText())) {
                        found.add(button);
                    }
                });
                found.getFirst().fire();
            });
            ScreenshotTool.pulses(2);
        }

        private static Scene front() {
            return Window.getWindows().filtered(Window::isShowing).getLast().getScene();
        }

        private static void onFx(Runnable run) throws Exception {
            ScreenshotTool.onFx(() -> {
                run.run();
                return null;
            });
        }

        /**
         * Opens every dialogue, the palette, the manual, the log and the context menus in turn, as their commands do, over a rack
         * that stands in its neighbour's place, and walks what came up.
         *
         * @param visitor is given the command and each node
         */
        void walkDialogues(BiConsumer<String, Node> visitor) throws Exception {
            onFx(() -> {
                String first = Objects.requireNonNull(desk.review())
                        .design()
                        .racks()
                        .getFirst()
                        .id();
                window.frame().show(Screen.Id.HALL);
                desk.select(Set.of(first));
                desk.apply(new RackEdit.MoveRacks(Set.of(first), 300, 0));
            });
            for (Map.Entry<String, Screen.Id> dialogue : DIALOGUES) {
                show(dialogue.getValue());
                String command = dialogue.getKey();
                if (NEEDS_PROBLEM.contains(command)) {
                    onFx(() -> window.frame().act(dialogue.getValue(), "next-problem"));
                }
                // a dialogue that waits for its answer goes on in a loop of events of its own
                Platform.runLater(() -> window.frame().act(window.frame().shown(), command));
                ScreenshotTool.pulses(4);
                onFx(() -> {
                    List<Window> over = Window.getWindows().stream()
                            .filter(w -> w.isShowing() && w != stage)
                            .toList();
                    if (over.isEmpty()) {
                        throw new AssertionError(command + " opened nothing: " + desk.status());
                    }
                    over.forEach(w -> visit(w.getScene().getRoot(), node -> visitor.accept(command, node)));
                    over.forEach(Window::hide);
                });
                ScreenshotTool.pulses(1);
            }
        }

        /** Every node that can be seen, from the root down. */
        void walk(Consumer<Node> visitor) throws Exception {
            ScreenshotTool.onFx(() -> {
                visit(stage.getScene().getRoot(), visitor);
                return null;
            });
        }
    }

    static void visit(Node node, Consumer<Node> visitor) {
        if (!node.isVisible()) {
            return;
        }
        visitor.accept(node);
        if (node instanceof Parent parent) {
            List.copyOf(parent.getChildrenUnmodifiable()).forEach(n -> visit(n, visitor));
        }
    }

    /** Starts the toolkit once for all test classes. */
    public static synchronized void start() throws Exception {
        if (started) {
            return;
        }
        started = true;
        CSS.addHandler(new Handler() {
            @Override
            public void publish(LogRecord r) {
                if (r.getLevel().intValue() >= Level.WARNING.intValue()) {
                    CSS_WARNINGS.add(r.getMessage());
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        });
        CountDownLatch up = new CountDownLatch(1);
        try {
            Platform.startup(up::countDown);
            up.await();
        } catch (IllegalStateException e) {
            // another test class has started it already
        }
        Platform.setImplicitExit(false);
        ScreenshotTool.onFx(() -> {
            Theme.loadFonts();
            return null;
        });
    }

    static Open open(Settings settings, String template, double width, double height) throws Exception {
        return open(SERVICES, settings, template, width, height);
    }

    /** A window over services of the test's own, with a template on the desk, or with the start page. */
    public static Open open(
            Services services, Settings settings, @Nullable String template, double width, double height)
            throws Exception {
        start();
        return ScreenshotTool.onFx(() -> {
            Stage stage = new Stage();
            Desk desk = new Desk(services, settings, Runnable::run, Runnable::run);
            MainWindow window = new MainWindow(stage, desk);
            if (template != null) {
                desk.show(services.begin(services.template(template).orThrow()).orThrow());
            }
            window.build();
            stage.setWidth(width);
            stage.setHeight(height);
            stage.show();
            return new Open(stage, window, desk);
        });
    }
}
