package org.hallwright.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.robot.Robot;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.Services;
import org.hallwright.ui.model.Settings;
import org.jspecify.annotations.Nullable;

/**
 * A planner's hands and eyes: moves the pointer, presses keys, looks at what is on screen, and keeps a picture of each
 * step under {@code target/screenshots}. Work runs on its own threads as in the program.
 */
final class Driver implements AutoCloseable {
    private static final long PATIENCE_MS = 30_000;

    private final ExecutorService worker = Executors.newCachedThreadPool(r -> {
        Thread t = new Thread(r, "journey-work");
        t.setDaemon(true);
        return t;
    });
    private final String journey;
    private final Stage stage;
    private final MainWindow window;
    private final Desk desk;
    private final Robot robot;
    private int step;

    Driver(String journey) throws Exception {
        this(journey, Windows.SERVICES);
    }

    Driver(String journey, Services services) throws Exception {
        Windows.start();
        this.journey = journey;
        var edits = Executors.newSingleThreadExecutor(r -> {
            Thread t = new Thread(r, "journey-edits");
            t.setDaemon(true);
            return t;
        });
        desk = new Desk(services, Settings.DEFAULT.withTheme("light"), edits, worker, Platform::runLater);
        stage = ScreenshotTool.onFx(Stage::new);
        window = new MainWindow(stage, desk);
        robot = ScreenshotTool.onFx(() -> {
            window.build();
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(1000);
            stage.setHeight(960);
            stage.show();
            return new Robot();
        });
        settle();
    }

    Desk desk() {
        return desk;
    }

    MainWindow window() {
        return window;
    }

    void settle() throws Exception {
        ScreenshotTool.pulses(3);
    }

    /** Waits until it is so, or fails saying what was waited for. */
    void await(String what, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + PATIENCE_MS * 1_000_000;
        while (!ScreenshotTool.onFx(condition)) {
            if (System.nanoTime() > end) {
                shot("gave-up");
                throw new AssertionError("waited in vain for: " + what + "; status: " + desk.status());
            }
            Thread.sleep(20);
        }
        settle();
    }

    /** The window on top: a dialogue where one is open. */
    private Scene front() {
        List<Window> open = new ArrayList<>(Window.getWindows());
        // tooltips and the like take neither clicks nor focus
        open.removeIf(w -> !w.isShowing() || w.getScene() == null || w instanceof PopupWindow);
        return open.isEmpty() ? stage.getScene() : open.getLast().getScene();
    }

    /** All that can be read in the window on top, a line for each control; call it on the window's thread. */
    String text() {
        StringBuilder text = new StringBuilder();
        find(front().getRoot(), node -> {
            if (node instanceof Labeled labeled) {
                text.append(labeled.getText()).append('\n');
            }
            return false;
        });
        return text.toString();
    }

    String read() throws Exception {
        return ScreenshotTool.onFx(this::text);
    }

    private static @Nullable Node find(Node in, Predicate<Node> wanted) {
        if (!in.isVisible()) {
            return null;
        }
        if (wanted.test(in)) {
            return in;
        }
        if (in instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                Node found = find(child, wanted);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** A control by the words on it or said of it. */
    static Predicate<Node> named(String words) {
        return node -> {
            if (node.isDisabled()) {
                return false;
            }
            boolean text = node instanceof Labeled labeled && words.equals(labeled.getText());
            String said = node.getAccessibleText();
            return text || said != null && said.contains(words);
        };
    }

    /** Clicks in the middle of the first node that is wanted, once it is there. */
    void click(String what, Predicate<Node> wanted, int times) throws Exception {
        await(what, () -> find(front().getRoot(), wanted) != null);
        scrollTo(wanted);
        Platform.runLater(() -> {
            Node node = find(front().getRoot(), wanted);
            if (node != null) {
                Bounds b = node.localToScreen(node.getBoundsInLocal());
                robot.mouseMove((b.getMinX() + b.getMaxX()) / 2, (b.getMinY() + b.getMaxY()) / 2);
                for (int i = 0; i < times; i++) {
                    robot.mousePress(MouseButton.PRIMARY);
                    robot.mouseRelease(MouseButton.PRIMARY);
                }
            }
        });
        settle();
    }

    /** Turns the wheel until the node is in the window. */
    private void scrollTo(Predicate<Node> wanted) throws Exception {
        for (int i = 0; i < 60 && !isInside(wanted); i++) {
            Platform.runLater(() -> {
                robot.mouseMove(stage.getX() + stage.getWidth() / 2, stage.getY() + stage.getHeight() / 2);
                robot.mouseWheel(3);
            });
            settle();
        }
    }

    private boolean isInside(Predicate<Node> wanted) throws Exception {
        return ScreenshotTool.onFx(() -> {
            Scene scene = front();
            Node node = find(scene.getRoot(), wanted);
            if (node == null) {
                return true;
            }
            Bounds b = node.localToScene(node.getBoundsInLocal());
            // clear of the status line and the marking below it
            return (b.getMinY() + b.getMaxY()) / 2 < scene.getHeight() - (scene == stage.getScene() ? 60 : 0);
        });
    }

    void click(String words) throws Exception {
        click(words, named(words), 1);
    }

    private void clickAt(Point2D at) throws Exception {
        Platform.runLater(() -> {
            robot.mouseMove(at);
            robot.mousePress(MouseButton.PRIMARY);
            robot.mouseRelease(MouseButton.PRIMARY);
        });
        settle();
    }

    /** Clicks on an entry of the menu that is open. */
    void choose(String words) throws Exception {
        Predicate<Node> wanted = named(words);
        await(words, () -> inPopup(wanted) != null);
        Node entry = ScreenshotTool.onFx(() -> Objects.requireNonNull(inPopup(wanted)));
        clickAt(middle(entry));
    }

    private static @Nullable Node inPopup(Predicate<Node> wanted) {
        for (Window w : Window.getWindows()) {
            Node found = w instanceof PopupWindow && w.isShowing() && w.getScene() != null
                    ? find(w.getScene().getRoot(), wanted)
                    : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Drags from one point of the screen to another, in steps as a hand does. */
    void drag(double x0, double y0, double x1, double y1) throws Exception {
        Platform.runLater(() -> {
            robot.mouseMove(x0, y0);
            robot.mousePress(MouseButton.PRIMARY);
        });
        settle();
        for (int i = 1; i <= 8; i++) {
            double f = i / 8.0;
            Platform.runLater(() -> robot.mouseMove(x0 + (x1 - x0) * f, y0 + (y1 - y0) * f));
            settle();
        }
    }

    void drag(Point2D from, Point2D to) throws Exception {
        drag(from.getX(), from.getY(), to.getX(), to.getY());
    }

    /** Whether the window on top holds such a node; asked on the window's thread. */
    boolean has(Predicate<Node> wanted) {
        return find(front().getRoot(), wanted) != null;
    }

    /** A node of the window on top, which must be there. */
    Node node(String what, Predicate<Node> wanted) throws Exception {
        await(what, () -> find(front().getRoot(), wanted) != null);
        return ScreenshotTool.onFx(() -> Objects.requireNonNull(find(front().getRoot(), wanted)));
    }

    /** The middle of a node, on the screen. */
    Point2D middle(Node node) throws Exception {
        return ScreenshotTool.onFx(() -> {
            Bounds b = node.localToScreen(node.getBoundsInLocal());
            return new Point2D(b.getCenterX(), b.getCenterY());
        });
    }

    /**
     * Drags from a node out of it, and lets go there. The events are sent as a display sends them, all to the node on which the
     * button went down: the headless robot forgets the held button when the pointer leaves it.
     */
    void carry(Node from, Point2D to, String shot) throws Exception {
        Point2D start = middle(from);
        held(from, MouseEvent.MOUSE_PRESSED, start);
        held(from, MouseEvent.MOUSE_DRAGGED, start.midpoint(to));
        held(from, MouseEvent.MOUSE_DRAGGED, to);
        shot(shot);
        held(from, MouseEvent.MOUSE_RELEASED, to);
    }

    /** An event of the primary button, which is down until it is released. */
    static MouseEvent primary(EventType<MouseEvent> type, Point2D scene, Point2D screen) {
        return new MouseEvent(
                type,
                scene.getX(),
                scene.getY(),
                screen.getX(),
                screen.getY(),
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                type != MouseEvent.MOUSE_RELEASED,
                false,
                false,
                false,
                false,
                false,
                null);
    }

    private void held(Node at, EventType<MouseEvent> type, Point2D screen) throws Exception {
        Platform.runLater(() -> {
            Point2D scene = at.getScene().getRoot().screenToLocal(screen);
            at.fireEvent(primary(type, scene, screen));
        });
        settle();
    }

    void drop() throws Exception {
        Platform.runLater(() -> robot.mouseRelease(MouseButton.PRIMARY));
        settle();
    }

    /** Presses keys together: {@code CONTROL, K}. */
    void keys(KeyCode... codes) throws Exception {
        Platform.runLater(() -> {
            for (KeyCode code : codes) {
                robot.keyPress(code);
            }
            for (int i = codes.length - 1; i >= 0; i--) {
                robot.keyRelease(codes[i]);
            }
        });
        settle();
    }

    /** Types capital letters and digits. */
    void type(String text) throws Exception {
        for (char c : text.toCharArray()) {
            keys(KeyCode.valueOf(Character.isDigit(c) ? "DIGIT" + c : String.valueOf(c)));
        }
    }

    /** What has the focus, in words. */
    String focus() throws Exception {
        return ScreenshotTool.onFx(() -> {
            Node owner = front().getFocusOwner();
            return owner == null ? "" : owner.getAccessibleText() + " " + owner;
        });
    }

    /** Keeps a picture of the window and of the dialogue over it. */
    void shot(String name) throws Exception {
        settle();
        step++;
        Path to = Path.of("target", "screenshots", journey + "-" + step + "-" + name + ".png");
        var image = ScreenshotTool.onFx(() -> front().snapshot(null));
        Png.write(image, to);
    }

    @Override
    public void close() throws Exception {
        ScreenshotTool.onFx(() -> {
            for (Window w : List.copyOf(Window.getWindows())) {
                w.hide();
            }
            return null;
        });
        worker.shutdownNow();
    }
}
