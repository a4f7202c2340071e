package org.hallwright.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import org.hallwright.app.Version;
import org.hallwright.store.StorePlace;

/**
 * The log of this machine, for its planner to read. Of an error it keeps the kinds and the places in the code, never the message:
 * that may hold what stands in a design, or a path. It is never longer than two files of a mebibyte.
 */
final class LocalLog {

    private static final String NAME = "hallwright.log";
    private static final long LARGEST = 1 << 20;

    private final Path folder;
    private final InstantSource clock;

    LocalLog(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** Notes an unexpected error under its short code. */
    void error(String code, Throwable error) {
        StringBuilder text = new StringBuilder(code);
        for (Throwable each = error; each != null; each = each.getCause()) {
            text.append(each == error ? "\n" : "\ncaused by ")
                    .append(each.getClass().getName());
            for (StackTraceElement frame : each.getStackTrace()) {
                text.append("\n\tat ").append(frame);
            }
        }
        note(text.toString());
    }

    /** Notes a sentence, such as why a marking was lowered. */
    synchronized void note(String sentence) {
        String line = clock.instant() + " " + Version.ENGINE + " " + sentence + "\n";
        try {
            StorePlace.createPrivate(folder);
            Path log = folder.resolve(NAME);
            // a log that nobody empties shall not fill the disk: the one before it is kept, older ones are not
            if (Files.exists(log) && Files.size(log) > LARGEST) {
                Files.move(log, folder.resolve(NAME + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
            Files.writeString(log, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            System.err.print(line);
        }
    }

    /** The newest of it, oldest line first; empty where there is none that can be read. */
    synchronized String text() {
        try {
            Path log = folder.resolve(NAME);
            return Files.exists(log) ? Files.readString(log) : "";
        } catch (IOException e) {
            return "";
        }
    }
}
