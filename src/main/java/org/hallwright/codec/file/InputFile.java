package org.hallwright.codec.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.codec.CodecMessage;

/** A file that a person named: what can be wrong with it before its content is looked at. */
public final class InputFile {

    private InputFile() {}

    /**
     * The whole content.
     *
     * @param most the largest file that is read, bytes
     */
    public static Outcome<byte[]> read(Path file, int most) {
        Path last = file.getFileName();
        String name = last == null ? file.toString() : last.toString();
        if (!Files.exists(file)) {
            return Outcome.failed(Problem.error(CodecMessage.NO_FILE, "", name));
        }
        if (Files.isDirectory(file)) {
            return Outcome.failed(Problem.error(CodecMessage.IS_FOLDER, "", name));
        }
        try {
            return Outcome.ok(SafeFiles.read(file, most));
        } catch (FileTooLargeException e) {
            return Outcome.failed(Problem.error(CodecMessage.FILE_TOO_LARGE, "", name, most));
        } catch (AccessDeniedException e) {
            return Outcome.failed(Problem.error(CodecMessage.FORBIDDEN, "", name));
        } catch (IOException e) {
            return Outcome.failed(Problem.error(
                    CodecMessage.UNREADABLE, "", name, e.getClass().getSimpleName()));
        }
    }
}
