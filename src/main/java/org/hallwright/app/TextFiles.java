package org.hallwright.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.codec.file.SafeFiles;

/** Text files that a planner asked for. */
public final class TextFiles {

    private TextFiles() {}

    /** Writes the whole text or nothing; what was there before is replaced only by a complete file. */
    public static Outcome<Path> write(String text, Path path) {
        try {
            SafeFiles.write(path.toAbsolutePath(), text.getBytes(StandardCharsets.UTF_8));
            return Outcome.ok(path);
        } catch (IOException e) {
            Path name = path.getFileName();
            return Outcome.failed(Problem.error(
                    LibraryMessage.CANNOT_WRITE,
                    "",
                    name == null ? path.toString() : name.toString(),
                    e.getClass().getSimpleName()));
        }
    }
}
