package org.hallwright.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
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

        /** Every node that can be seen, from the root down. */
        void walk(Consumer<Node> visitor) throws Exception {
            ScreenshotTool.onFx(() -> {
                visit(stage.getScene().getRoot(), visitor);
                return null;
            });
        }
    }

    private static void visit(Node node, Consumer<Node> visitor) {
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
