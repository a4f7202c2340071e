package org.hallwright.ui;

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
import javafx.stage.Stage;
import org.hallwright.ui.frame.Screen;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.Settings;
import org.hallwright.ui.theme.Theme;

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
    record Open(Stage stage, MainWindow window, Desk desk) implements AutoCloseable {
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
        start();
        return ScreenshotTool.onFx(() -> {
            Stage stage = new Stage();
            Desk desk = new Desk(SERVICES, settings, Runnable::run, Runnable::run);
            MainWindow window = new MainWindow(stage, desk);
            desk.show(SERVICES.begin(SERVICES.template(template).orThrow()).orThrow());
            window.build();
            stage.setWidth(width);
            stage.setHeight(height);
            stage.show();
            return new Open(stage, window, desk);
        });
    }
}
