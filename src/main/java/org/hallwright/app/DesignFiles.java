package org.hallwright.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.base.Severity;
import org.hallwright.codec.DesignPointers;
import org.hallwright.codec.DesignReader;
import org.hallwright.codec.DesignWriter;
import org.hallwright.codec.Json;
import org.hallwright.codec.file.FileTooLargeException;
import org.hallwright.codec.file.SafeFiles;
import org.hallwright.design.Design;
import org.hallwright.design.DesignCheck;
import org.hallwright.engine.Packs;

/** Designs in files. */
public final class DesignFiles {

    private DesignFiles() {}

    /**
     * Reads a design and checks what it alone can be wrong in. Places are JSON pointers.
     *
     * @param packs what its names are looked up in
     */
    public static Outcome<Design> read(Path path, Packs packs) {
        return bytes(path).then(DesignReader::read).then(design -> {
            List<Problem> problems = new ArrayList<>();
            DesignPointers pointers = DesignPointers.of(design);
            boolean fatal = false;
            List<Problem> found = new ArrayList<>(NameCheck.check(design, packs));
            found.addAll(DesignCheck.check(design, packs.catalog()));
            for (Problem problem : found) {
                problems.add(new Problem(
                        problem.message(), problem.severity(), pointers.of(problem.place()), problem.arguments()));
                fatal |= problem.severity() == Severity.ERROR;
            }
            return fatal ? Outcome.failed(problems) : Outcome.ok(design, problems);
        });
    }

    /** Reads a design as it stands, for the desktop: racks in one another's place are shown there, not refused. */
    public static Outcome<Design> readAsItIs(Path path) {
        return bytes(path).then(DesignReader::read);
    }

    private static Outcome<byte[]> bytes(Path path) {
        if (Files.isDirectory(path) || !Files.exists(path)) {
            return Outcome.failed(Problem.error(LibraryMessage.CANNOT_READ, "", name(path), "not a file"));
        }
        try {
            return Outcome.ok(SafeFiles.read(path, (int) Json.LARGEST_BYTES));
        } catch (FileTooLargeException e) {
            return Outcome.failed(Problem.error(LibraryMessage.CANNOT_READ, "", name(path), "larger than 256 MiB"));
        } catch (IOException e) {
            return Outcome.failed(Problem.error(
                    LibraryMessage.CANNOT_READ, "", name(path), e.getClass().getSimpleName()));
        }
    }

    /** Writes a design; an existing file is replaced only where that was asked for. */
    public static Outcome<Path> write(Design design, Path path, boolean replace) {
        if (Files.exists(path) && !replace) {
            return Outcome.failed(Problem.error(LibraryMessage.EXISTS, "", name(path)));
        }
        try {
            SafeFiles.write(path.toAbsolutePath(), DesignWriter.write(design));
            return Outcome.ok(path);
        } catch (IOException e) {
            return Outcome.failed(Problem.error(
                    LibraryMessage.CANNOT_WRITE, "", name(path), e.getClass().getSimpleName()));
        }
    }

    private static String name(Path path) {
        Path file = path.getFileName();
        return file == null ? path.toString() : file.toString();
    }
}
