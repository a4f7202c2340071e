package org.hallwright.boot;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hallwright.app.Workspace;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.ui.HallwrightApp;
import org.jspecify.annotations.Nullable;

/** Starts the desktop. */
final class Desktop {
    private Desktop() {}

    /**
     * Shows the window until it is closed.
     *
     * @param file a design to begin with, or null for the start page; one that cannot be opened is told of there
     */
    static int run(@Nullable Path file) {
        try (DesktopServices services = new DesktopServices()) {
            List<Problem> notices = new ArrayList<>(services.notices());
            Workspace opened = null;
            if (file != null) {
                switch (services.open(file)) {
                    case Outcome.Ok<Workspace> ok -> opened = ok.value();
                    case Outcome.Failed<Workspace> failed -> notices.addAll(failed.problems());
                }
            }
            HallwrightApp.run(new HallwrightApp.Start(services, services.settings(), opened, notices));
        }
        return 0;
    }
}
