package org.hallwright.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.base.Severity;
import org.hallwright.codec.CodecMessage;
import org.hallwright.codec.DesignPointers;
import org.hallwright.codec.DesignReader;
import org.hallwright.codec.DesignWriter;
import org.hallwright.codec.Json;
import org.hallwright.codec.TariffReader;
import org.hallwright.codec.archive.ArchiveManifest;
import org.hallwright.codec.file.InputFile;
import org.hallwright.codec.file.SafeFiles;
import org.hallwright.design.Design;
import org.hallwright.design.DesignCheck;
import org.hallwright.design.Tariff;
import org.hallwright.engine.Packs;
import org.hallwright.store.archive.ArchiveFiles;
import org.hallwright.store.archive.DesignArchive;
import org.hallwright.store.crypto.KdfSettings;
import org.jspecify.annotations.Nullable;

/** Designs in files. */
public final class DesignFiles {

    private static final int LARGEST_TARIFF = 1 << 20;

    private DesignFiles() {}

    /**
     * Reads a design and checks what it alone can be wrong in. Places are JSON pointers.
     *
     * @param packs what its names are looked up in
     */
    public static Outcome<Design> read(Path path, Packs packs) {
        return InputFile.read(path, (int) Json.LARGEST_BYTES)
                .then(bytes -> unpacked(bytes, null, false))
                .then(bytes -> checked(DesignReader.draft(bytes), packs));
    }

    /** Reads a tariff that stands alone in a file. */
    public static Outcome<Tariff> readTariff(Path path) {
        return InputFile.read(path, LARGEST_TARIFF).then(TariffReader::read);
    }

    /** Adds what only the packs and the design as a whole can tell, so that everything wrong is told at once. */
    private static Outcome<Design> checked(DesignReader.Reading reading, Packs packs) {
        Design draft = reading.draft();
        if (draft == null) {
            return reading.outcome();
        }
        DesignPointers pointers = DesignPointers.of(draft);
        Set<String> doubtful = doubtful(reading.problems(), pointers);
        List<Problem> problems = new ArrayList<>(reading.problems());
        List<Problem> found = new ArrayList<>(NameCheck.check(draft, packs));
        found.addAll(DesignCheck.check(draft, packs.with(draft.equipment()).catalog()));
        for (Problem problem : found) {
            // What speaks of an object with wrong values may speak of the values put in their place.
            if (!doubtful.contains(problem.place())
                    && problem.arguments().stream().noneMatch(it -> doubtful.contains(String.valueOf(it)))) {
                problems.add(new Problem(
                        problem.message(), problem.severity(), pointers.of(problem.place()), problem.arguments()));
            }
        }
        return new DesignReader.Reading(draft, problems).outcome();
    }

    private static Set<String> doubtful(List<Problem> problems, DesignPointers pointers) {
        List<String> wrong = problems.stream()
                .filter(p -> p.severity() == Severity.ERROR && p.message() != CodecMessage.DUPLICATE_ID)
                .map(Problem::place)
                .toList();
        return pointers.idsAt(wrong);
    }

    /** Reads a design as it stands, for the desktop: racks in one another's place are shown there, not refused. */
    public static Outcome<Design> readAsItIs(Path path) {
        return readAsItIs(path, null, false);
    }

    /**
     * As {@link #readAsItIs(Path)}, of a file under a passphrase.
     *
     * @param passphrase null where there is none; the caller wipes it
     * @param fips whether only FIPS-approved key derivation is accepted
     */
    public static Outcome<Design> readAsItIs(Path path, char @Nullable [] passphrase, boolean fips) {
        return InputFile.read(path, (int) Json.LARGEST_BYTES)
                .then(bytes -> unpacked(bytes, passphrase, fips))
                .then(DesignReader::read);
    }

    /** The design within an archive, every byte of which is checked; anything else as it is. */
    private static Outcome<byte[]> unpacked(byte[] bytes, char @Nullable [] passphrase, boolean fips) {
        return ArchiveFiles.looksLikeArchive(bytes)
                ? ArchiveFiles.read(bytes, passphrase, fips).then(archive -> Outcome.ok(archive.design()))
                : Outcome.ok(bytes);
    }

    /**
     * Writes a design as an archive under a passphrase, which the caller wipes; what was there before is kept with {@code ~1}
     * appended to its name.
     *
     * @param marking the classification; empty for none
     */
    public static Outcome<Path> seal(
            Design design, Packs packs, String marking, Path path, char[] passphrase, KdfSettings settings) {
        DesignArchive archive =
                DesignArchive.of(design.name(), marking, refs(packs), DesignWriter.write(design), Map.of());
        return ArchiveFiles.save(path.toAbsolutePath(), archive, passphrase, settings);
    }

    /** The packs a design was last assessed with, as its archive names them. */
    static List<ArchiveManifest.PackRef> refs(Packs packs) {
        return packs.refs().stream()
                .map(ref -> new ArchiveManifest.PackRef(ref.id(), ref.version(), ref.sha256()))
                .toList();
    }

    /** Writes a design; an existing file is replaced only where that was asked for. */
    public static Outcome<Path> write(Design design, Path path, boolean replace) {
        if (Files.exists(path) && !replace) {
            return Outcome.failed(Problem.error(LibraryMessage.EXISTS, "", name(path)));
        }
        try {
            byte[] bytes = DesignWriter.write(design);
            SafeFiles.writeKeepingPrevious(path.toAbsolutePath(), out -> out.write(bytes));
            return Outcome.ok(path);
        } catch (IOException e) {
            return Outcome.failed(Problem.error(
                    LibraryMessage.CANNOT_WRITE, "", name(path), e.getClass().getSimpleName()));
        }
    }

    /** Writes a design over an older one, which is kept beside it with {@code ~1} appended to its name. */
    public static Outcome<Path> replace(Design design, Path path) {
        try {
            byte[] bytes = DesignWriter.write(design);
            SafeFiles.writeKeepingPrevious(path.toAbsolutePath(), out -> out.write(bytes));
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
