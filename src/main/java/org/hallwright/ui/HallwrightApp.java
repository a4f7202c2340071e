package org.hallwright.ui;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.hallwright.app.Workspace;
import org.hallwright.base.Problem;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.ErrorCode;
import org.hallwright.ui.model.Services;
import org.hallwright.ui.model.Settings;
import org.hallwright.ui.theme.Theme;
import org.jspecify.annotations.Nullable;

/** The desktop program. The composition root gives it the application's services and starts it. */
public final class HallwrightApp extends Application {
    /** What the window starts with; JavaFX makes the application object itself, so this is handed over beside it. */
    public record Start(
            Services services, Settings settings, @Nullable Workspace workspace, List<Problem> notices) {
        public Start {
            notices = List.copyOf(notices);
        }
    }

    private static final java.util.concurrent.atomic.AtomicReference<@Nullable Start> START =
            new java.util.concurrent.atomic.AtomicReference<>();

    private final ExecutorService worker = Executors.newSingleThreadExecutor(r -> {
        Thread t = new Thread(r, "hallwright-work");
        t.setDaemon(true);
        return t;
    });

    /** Runs the desktop until its window is closed. */
    public static void run(Start start, String... args) {
        START.set(start);
        launch(HallwrightApp.class, args);
    }

    @Override
    public void start(Stage stage) {
        Start start = Objects.requireNonNull(START.get(), "HallwrightApp.run was not called");
        Theme.loadFonts();
        Desk desk = new Desk(start.services(), start.settings(), worker, Platform::runLater);
        Thread.currentThread().setUncaughtExceptionHandler((thread, error) -> {
            start.services().log(ErrorCode.of(error), error);
            desk.say(desk.words().t("error.unexpected", ErrorCode.of(error)));
        });
        for (int size : new int[] {16, 32, 48, 128, 256}) {
            var in = HallwrightApp.class.getResourceAsStream("/org/hallwright/ui/icon-" + size + ".png");
            if (in != null) {
                stage.getIcons().add(new Image(in));
            }
        }
        stage.setTitle("Hallwright");
        MainWindow window = new MainWindow(stage, desk);
        Workspace workspace = start.workspace();
        if (workspace != null) {
            desk.show(workspace);
        }
        window.build();
        stage.show();
        if (!start.notices().isEmpty()) {
            desk.say(desk.firstSentence(start.notices()));
        }
    }

    @Override
    public void stop() {
        worker.shutdownNow();
    }
}
