package org.hallwright.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.paint.Color;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.hallwright.draw.Colours;
import org.hallwright.ui.frame.Screen;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.Settings;
import org.hallwright.ui.theme.Theme;

/**
 * Draws screens of the desk into PNG files: {@code ScreenshotTool DIRECTORY WIDTHxHEIGHT SHOT...} where a shot is
 * {@code screen:template[:theme[:scale[:language]]]}, the template perhaps a design file; a screen may carry {@code +select} (twelve racks chosen), {@code +why}, {@code +do=action.id} (often), {@code +lose}
 * (the first UPS).
 */
public final class ScreenshotTool {
    private ScreenshotTool() {}

    public static void main(String[] args) throws Exception {
        Path dir = Path.of(args[0]);
        int width = Integer.parseInt(args[1].split("x")[0]);
        int height = Integer.parseInt(args[1].split("x")[1]);
        CountDownLatch up = new CountDownLatch(1);
        Platform.startup(up::countDown);
        up.await();
        // Each shot closes its window; without this the toolkit may end between two of them and nothing answers any
        // more.
        Platform.setImplicitExit(false);
        var worker = Executors.newSingleThreadExecutor(r -> {
            Thread t = new Thread(r, "work");
            t.setDaemon(true);
            return t;
        });
        TestServices services = new TestServices();
        onFx(() -> {
            Theme.loadFonts();
            return null;
        });
        int failed = 0;
        for (int i = 2; i < args.length; i++) {
            try {
                shot(args[i].split(":", -1), dir, width, height, services, worker);
            } catch (Exception e) {
                failed++;
                e.printStackTrace();
            }
        }
        System.exit(failed);
    }

    private static void shot(
            String[] p, Path dir, int width, int height, TestServices services, java.util.concurrent.Executor worker)
            throws Exception {
        String name = String.join("-", p).replace('+', '-').replace('/', '-').replace("--", "-");
        draw(p, dir.resolve(name + ".png"), width, height, services, worker);
    }

    /** Draws one shot into a file. */
    static void draw(
            String[] p, Path file, int width, int height, TestServices services, java.util.concurrent.Executor worker)
            throws Exception {
        List<String> words = new ArrayList<>(List.of(p[0].split("\\+")));
        Settings settings = Settings.DEFAULT
                .withTheme(p.length > 2 && !p[2].isEmpty() ? p[2] : "light")
                .withTextScale(p.length > 3 ? Double.parseDouble(p[3]) : 1)
                .withLocale(Locale.forLanguageTag(p.length > 4 ? p[4] : "en"));
        Stage stage = onFx(() -> {
            Stage s = new Stage();
            Desk desk = new Desk(services, settings, worker, Platform::runLater);
            MainWindow window = new MainWindow(s, desk);
            if (!p[1].isEmpty()) {
                desk.show(services.begin(design(p[1], services)).orThrow());
            }
            window.build();
            s.setWidth(width);
            s.setHeight(height);
            s.show();
            window.frame().show(Screen.Id.valueOf(words.getFirst().toUpperCase(Locale.ROOT)));
            return s;
        });
        MainWindowAccess.settle(worker);
        onFx(() -> {
            var frame = (org.hallwright.ui.frame.Frame) stage.getScene().getRoot();
            Desk desk = frame.desk();
            var review = desk.review();
            if (words.contains("select") && review != null) {
                desk.select(Set.copyOf(review.design().racks().subList(2, 8).stream()
                        .map(r -> r.id())
                        .toList()));
            }
            if (words.contains("why") && review != null) {
                review.assessment().figures().values().stream().findFirst().ifPresent(desk::ask);
            }
            words.stream()
                    .filter(word -> word.startsWith("do="))
                    .forEach(word -> frame.actions().stream()
                            .filter(action -> action.id().equals(word.substring(3)))
                            .forEach(action -> action.run().run()));
            if (words.contains("palette")) {
                frame.openPalette();
            }
            if (words.contains("lose")) {
                loseByKeys(frame.lookup(".diagram"));
            }
            return null;
        });
        MainWindowAccess.settle(worker);
        pulses(8);
        var image = onFx(() -> withPopups(stage));
        Png.write(image, file);
        System.out.println("wrote " + file);
        onFx(() -> {
            stage.close();
            return null;
        });
    }

    /** The window, and what floats over it where it floats. */
    private static WritableImage withPopups(Stage stage) {
        WritableImage image = stage.getScene().snapshot(null);
        for (Window window : Window.getWindows()) {
            if (!(window instanceof PopupWindow popup) || !popup.isShowing()) {
                continue;
            }
            SnapshotParameters clear = new SnapshotParameters();
            clear.setFill(Color.TRANSPARENT);
            WritableImage over = popup.getScene().getRoot().snapshot(clear, null);
            int left = (int) (popup.getX() - stage.getX() - stage.getScene().getX());
            int top = (int) (popup.getY() - stage.getY() - stage.getScene().getY());
            paint(over, image, left, top);
        }
        return image;
    }

    private static void paint(WritableImage over, WritableImage image, int left, int top) {
        for (int y = Math.max(0, -top); y < over.getHeight() && y + top < image.getHeight(); y++) {
            for (int x = Math.max(0, -left); x < over.getWidth() && x + left < image.getWidth(); x++) {
                int argb = over.getPixelReader().getArgb(x, y);
                int below = image.getPixelReader().getArgb(x + left, y + top);
                image.getPixelWriter().setArgb(x + left, y + top, Colours.over(argb, below));
            }
        }
    }

    /** In the one-line diagram: from the first source four boxes on, the UPS, and Enter. */
    private static void loseByKeys(javafx.scene.Node diagram) {
        for (KeyCode code : List.of(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.ENTER)) {
            diagram.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
        }
    }

    /** A template, or {@code blank} for an empty hall. */
    private static org.hallwright.design.Design design(String name, TestServices services) {
        if (name.endsWith(".hallwright")) {
            return org.hallwright.app.DesignFiles.readAsItIs(Path.of(name)).orThrow();
        }
        return name.equals("blank")
                ? org.hallwright.ui.model.HallModel.blank(
                        "New design",
                        "Hall 1",
                        services.template("frankfurt-gb200").orThrow().site())
                : services.template(name).orThrow();
    }

    /** Waits until what the worker was given before is done and shown. */
    static final class MainWindowAccess {
        private MainWindowAccess() {}

        static void settle(java.util.concurrent.Executor worker) throws Exception {
            for (int i = 0; i < 3; i++) {
                CompletableFuture<Void> done = new CompletableFuture<>();
                worker.execute(() -> done.complete(null));
                done.get(120, TimeUnit.SECONDS);
                pulses(4);
            }
        }
    }

    static void pulses(int n) throws Exception {
        CountDownLatch left = new CountDownLatch(n);
        onFx(() -> {
            AnimationTimer timer = new AnimationTimer() {
                @Override
                public void handle(long now) {
                    left.countDown();
                    if (left.getCount() == 0) {
                        stop();
                    }
                }
            };
            timer.start();
            return null;
        });
        left.await(30, TimeUnit.SECONDS);
    }

    static <T> T onFx(java.util.concurrent.Callable<T> task) throws Exception {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(task.call());
            } catch (Throwable e) {
                result.completeExceptionally(e);
            }
        });
        return result.get(120, TimeUnit.SECONDS);
    }
}
