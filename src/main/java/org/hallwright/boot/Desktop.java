package org.hallwright.boot;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.hallwright.app.LibraryMessage;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.base.Texts;
import org.hallwright.ui.HallwrightApp;
import org.hallwright.ui.start.PassphraseGate;
import org.jspecify.annotations.Nullable;

/** Starts the desktop. */
final class Desktop {
    /** The command line's exit code of what was asked for and cannot be. */
    private static final int NO_SCREEN = 2;

    private Desktop() {}

    /**
     * Shows the window until it is closed.
     *
     * @param file a design to begin with, or null for the start page; one that cannot be opened is told of there
     */
    static int run(@Nullable Path file) {
        AtomicReference<@Nullable DesktopServices> made = new AtomicReference<>();
        // the store is opened while the toolkit comes up: neither needs the other
        CompletableFuture<HallwrightApp.Opening> opening = CompletableFuture.supplyAsync(() -> opening(made, file));
        try {
            HallwrightApp.run(opening);
        } catch (UnsupportedOperationException noScreen) {
            // How the toolkit says that no display answers. Whatever else goes wrong has an error code of its own.
            System.err.println(Texts.of(Problem.error(LibraryMessage.NO_DISPLAY, ""), Locale.getDefault()));
            return NO_SCREEN;
        } finally {
            CompletableFuture<?> ended = opening.handle((begun, error) -> begun);
            ended.join();
            DesktopServices services = made.get();
            if (services != null) {
                services.close();
            }
        }
        return 0;
    }

    private static HallwrightApp.Opening opening(AtomicReference<@Nullable DesktopServices> made, @Nullable Path file) {
        StoreDoor door = StoreDoor.standard();
        return door.asks()
                ? new HallwrightApp.Locked(
                        DesktopServices.settings(door),
                        door.isNew(),
                        passphrase -> door.open(passphrase).then(opened -> started(door, opened, made, file)),
                        door.sheet().isEmpty()
                                ? null
                                : new PassphraseGate.Recovery<>(
                                        door.sheet(),
                                        (key, fresh) -> door.recover(key, fresh)
                                                .then(opened -> started(door, opened, made, file))))
                : start(new DesktopServices(door, door.open()), made, file);
    }

    private static Outcome<HallwrightApp.Start> started(
            StoreDoor door,
            StoreDoor.Opened opened,
            AtomicReference<@Nullable DesktopServices> made,
            @Nullable Path file) {
        return Outcome.ok(start(new DesktopServices(door, opened), made, file));
    }

    private static HallwrightApp.Start start(
            DesktopServices services, AtomicReference<@Nullable DesktopServices> made, @Nullable Path file) {
        made.set(services);
        return new HallwrightApp.Start(services, services.settings(), file, services::notices);
    }
}
