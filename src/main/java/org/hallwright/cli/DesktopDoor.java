package org.hallwright.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The way from the command line to the desktop. Neither room knows the other; the composition root joins them. */
@FunctionalInterface
public interface DesktopDoor {

    /**
     * Shows the desktop until its window is closed.
     *
     * @param design the file to begin with, or null for the start page
     * @return the exit code
     */
    int open(@Nullable Path design);
}
