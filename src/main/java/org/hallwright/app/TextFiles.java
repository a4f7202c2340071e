package org.hallwright.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.codec.file.SafeFiles;

/** Files that a planner asked for. */
public final class TextFiles {

    private TextFiles() {}

    /** Writes the whole text or nothing; what was there before is replaced only by a complete file. */
    public static Outcome<Path> write(String text, Path path) {
        return write(text.getBytes(StandardCharsets.UTF_8), path);
    }

    /** Writes all bytes or none; what was there before is replaced only by a complete file. */
    public static Outcome<Path> write(byte[] bytes, Path path) {
        try {
            SafeFiles.write(path.toAbsolutePath(), bytes);
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
