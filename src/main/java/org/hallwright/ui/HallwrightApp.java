package org.hallwright.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.collections.MapChangeListener;
import javafx.scene.image.Image;
import javafx.scene.input.TransferMode;
import javafx.stage.Stage;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.ui.frame.Ui;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.Services;
import org.hallwright.ui.model.Settings;
import org.hallwright.ui.start.PassphraseGate;
import org.hallwright.ui.theme.Theme;
import org.jspecify.annotations.Nullable;

/** The desktop program. The composition root gives it the application's services and starts it. */
public final class HallwrightApp extends Application {
    /** What there is to begin with. */
    public sealed interface Opening permits Start, Locked {}

    /**
     * A store that asks for its passphrase first.
     *
     * @param fresh whether the passphrase is yet to be chosen
     * @param unlock opens with a passphrase; a wrong one is a failure
     * @param recovery the way in for whoever has forgotten it; null where no recovery key was printed
     */
    public record Locked(
            Settings settings,
            boolean fresh,
            Function<char[], Outcome<Start>> unlock,
            PassphraseGate.@Nullable Recovery<Start> recovery)
            implements Opening {}

    /**
     * What the window starts with; JavaFX makes the application object itself, so this is handed over beside it.
     *
     * @param file a design to open once the window is there, or null for the start page
     * @param notices what there is to say of the start; asked for beside the window, as it takes reading the packs
     */
    public record Start(
            Services services, Settings settings, @Nullable Path file, Supplier<List<Problem>> notices)
            implements Opening {}

    private static final AtomicReference<@Nullable CompletableFuture<Opening>> START = new AtomicReference<>();

    private final ExecutorService worker = Executors.newSingleThreadExecutor(named("hallwright-edits"));
    private final ExecutorService longWorker = Executors.newCachedThreadPool(named("hallwright-long-work"));

    private static ThreadFactory named(String name) {
        return r -> {
            Thread t = new Thread(r, name);
            t.setDaemon(true);
            return t;
        };
    }

    /** Runs the desktop until its window is closed; what it starts with may still be made while the toolkit comes up. */
    public static void run(CompletableFuture<Opening> start, String... args) {
        START.set(start);
        launch(HallwrightApp.class, args);
    }

    @Override
    public void start(Stage stage) {
        Theme.loadFonts();
        switch (Objects.requireNonNull(START.get(), "HallwrightApp.run was not called")
                .join()) {
            case Start start -> open(stage, start);
            case Locked locked ->
                new PassphraseGate<>(
                                locked.settings(),
                                locked.fresh(),
                                locked.unlock(),
                                locked.recovery(),
                                start -> open(stage, start))
                        .show();
        }
    }

    private void open(Stage stage, Start start) {
        Desk desk = new Desk(start.services(), start.settings(), worker, longWorker, Platform::runLater);
        Thread.currentThread().setUncaughtExceptionHandler((thread, error) -> desk.unexpected(error));
        for (int size : new int[] {16, 24, 32, 48, 64, 128, 256, 512}) {
            var in = HallwrightApp.class.getResourceAsStream("/org/hallwright/ui/icon-" + size + ".png");
            if (in != null) {
                stage.getIcons().add(new Image(in));
            }
        }
        stage.setTitle("Hallwright");
        MainWindow window = new MainWindow(stage, desk);
        window.build();
        stage.show();
        Path file = start.file();
        if (file != null) {
            window.door().open(file);
        }
        Ui.onceShown(window.frame(), () -> desk.work(start.notices(), window::tell));
        followPlatform(desk, window);
        stage.getScene().setOnDragOver(e -> {
            if (e.getDragboard().hasFiles()) {
                e.acceptTransferModes(TransferMode.COPY);
            }
        });
        stage.getScene().setOnDragDropped(e -> {
            List<File> files = e.getDragboard().getFiles();
            e.setDropCompleted(!files.isEmpty());
            files.stream().findFirst().ifPresent(f -> window.door().open(f.toPath()));
        });
    }

    /** The platform's colours are followed while the window is open, where the planner has chosen no theme (11.7). */
    private static void followPlatform(Desk desk, MainWindow window) {
        Platform.getPreferences().addListener((MapChangeListener<String, Object>) change -> {
            if (desk.settings().theme().equals("platform")) {
                window.followPlatform();
            }
        });
    }

    @Override
    public void stop() {
        // edits that were accepted are finished; what only computes is not waited for
        longWorker.shutdownNow();
        worker.shutdown();
        try {
            if (!worker.awaitTermination(10, TimeUnit.SECONDS)) {
                worker.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
