package org.hallwright.boot;

import org.hallwright.ui.HallwrightApp;

/** Starts the desktop. */
final class Desktop {
    private Desktop() {}

    /** Shows the window until it is closed. */
    static int run() {
        try (DesktopServices services = new DesktopServices()) {
            HallwrightApp.run(new HallwrightApp.Start(services, services.settings(), null, services.notices()));
        }
        return 0;
    }
}
