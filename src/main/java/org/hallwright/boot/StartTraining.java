package org.hallwright.boot;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Window;
import org.hallwright.cli.HallwrightCommand;
import org.hallwright.store.H2Lockdown;
import org.hallwright.ui.frame.Frame;
import org.hallwright.ui.frame.Screen;
import org.jspecify.annotations.Nullable;

/**
 * The run from which an installation learns its start-up cache (JEP 483, JEP 515): what most sessions do first. A design is
 * validated as on the command line, then the desktop opens it, shows each screen once and ends. Nobody else calls it.
 *
 * <p>With {@code -Dglass.platform=Headless} it needs no display.
 */
final class StartTraining {
    private static final long LONGEST_S = 120;

    /** What a screen fills after it is shown is there by then; if not, the cache knows a little less. */
    private static final long LOOK_MS = 400;

    private StartTraining() {}

    /**
     * Trains with a design.
     *
     * @param args the design's file
     */
    public static void main(String[] args) {
        H2Lockdown.apply();
        HallwrightCommand.run(Desktop::run, "validate", args[0], "--json");
        Thread.ofPlatform().daemon().name("training").start(StartTraining::look);
        System.exit(Desktop.run(Path.of(args[0])));
    }

    /** Looks at the window from outside, as a planner does, so that the desktop knows nothing of it. */
    private static void look() {
        try {
            Frame frame = awaited(StartTraining::frameWithDesign);
            for (Screen.Id id : Screen.Id.values()) {
                onToolkit(() -> {
                    frame.show(id);
                    return id;
                });
                Thread.sleep(LOOK_MS);
            }
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            System.err.println("the window was not seen whole: " + e);
        }
        Platform.exit();
    }

    private static @Nullable Frame frameWithDesign() {
        for (Window window : Window.getWindows()) {
            Scene scene = window.getScene();
            if (window.isShowing()
                    && scene != null
                    && scene.getRoot() instanceof Frame frame
                    && frame.desk().isOpen()) {
                return frame;
            }
        }
        return null;
    }

    private static <T> T awaited(Supplier<@Nullable T> wanted)
            throws InterruptedException, ExecutionException, TimeoutException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_S);
        while (System.nanoTime() < end) {
            Thread.sleep(20);
            T found = onToolkit(wanted);
            if (found != null) {
                return found;
            }
        }
        throw new TimeoutException();
    }

    private static <T> @Nullable T onToolkit(Supplier<@Nullable T> work)
            throws InterruptedException, ExecutionException, TimeoutException {
        CompletableFuture<@Nullable T> done = new CompletableFuture<>();
        try {
            Platform.runLater(() -> done.complete(work.get()));
        } catch (IllegalStateException notYet) {
            return null;
        }
        return done.get(LONGEST_S, TimeUnit.SECONDS);
    }
}
