package org.hallwright.boot;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.hallwright.app.LibraryMessage;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.base.Texts;
import org.hallwright.ui.HallwrightApp;
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
        StoreDoor door = StoreDoor.standard();
        AtomicReference<@Nullable DesktopServices> made = new AtomicReference<>();
        try {
            if (door.asks()) {
                HallwrightApp.run(new HallwrightApp.Locked(
                        DesktopServices.settings(door),
                        door.isNew(),
                        passphrase -> door.open(passphrase)
                                .then(opened -> Outcome.ok(start(new DesktopServices(door, opened), made, file)))));
            } else {
                HallwrightApp.run(start(new DesktopServices(door, door.open()), made, file));
            }
        } catch (UnsupportedOperationException noScreen) {
            // How the toolkit says that no display answers. Whatever else goes wrong has an error code of its own.
            System.err.println(Texts.of(Problem.error(LibraryMessage.NO_DISPLAY, ""), Locale.getDefault()));
            return NO_SCREEN;
        } finally {
            DesktopServices services = made.get();
            if (services != null) {
                services.close();
            }
        }
        return 0;
    }

    private static HallwrightApp.Start start(
            DesktopServices services, AtomicReference<@Nullable DesktopServices> made, @Nullable Path file) {
        made.set(services);
        return new HallwrightApp.Start(services, services.settings(), file, services.notices());
    }
}
