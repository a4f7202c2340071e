package org.hallwright.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.hallwright.base.Problem;

/**
 * The files behind what a planner pointed at: files, folders, zip archives. Everything met is either handed on or named
 * as skipped with the reason. Archives are read within bounds that are counted while reading, since what an
 * archive says of itself is not to be trusted; nothing is ever unpacked to a disk.
 */
public final class SourceFiles {

    private static final int MOST_FILES = 20_000;
    private static final int MOST_ENTRIES = 10_000;
    private static final long MOST_BYTES = 1L << 30;
    private static final int HIGHEST_RATIO = 200;
    private static final long SMALL_BYTES = 1 << 20;

    private final Set<String> endings;
    private final int largestBytes;
    private final Consumer<SourceFile> taker;
    private final DoubleConsumer progress;
    private final List<Problem> skipped = new ArrayList<>();

    private SourceFiles(Set<String> endings, int largestBytes, Consumer<SourceFile> taker, DoubleConsumer progress) {
        this.endings = endings;
        this.largestBytes = largestBytes;
        this.taker = taker;
        this.progress = progress;
    }

    /** A file's bytes and where they stood, with forward slashes; {@code archive.zip!/entry} inside an archive. */
    @SuppressWarnings("ArrayRecordComponent") // a hand-over, never compared
    public record SourceFile(String place, byte[] bytes) {}

    /**
     * Hands every file with one of the endings to {@code taker}, in the order of their names.
     *
     * @param endings in lower case with the dot, such as {@code .yaml}
     * @param largestBytes larger ones are skipped and named
     * @param progress is told which share of a folder or archive is done, from 0 to 1; what it throws ends the work
     * @return what was skipped, each with its reason
     */
    public static List<Problem> each(
            List<Path> paths,
            Set<String> endings,
            int largestBytes,
            Consumer<SourceFile> taker,
            DoubleConsumer progress) {
        SourceFiles files = new SourceFiles(endings, largestBytes, taker, progress);
        for (Path path : paths) {
            files.start(path);
        }
        return files.skipped;
    }

    private void start(Path path) {
        String name = String.valueOf(path.getFileName());
        if (Files.isDirectory(path)) {
            folder(path);
        } else if (!Files.isRegularFile(path)) {
            skipped.add(Problem.error(ExchangeMessage.NO_SUCH_FILE, path.toString()));
        } else if (ending(name).equals(".zip")) {
            archive(path, name);
        } else {
            file(path, slashes(path));
        }
    }

    private void folder(Path root) {
        List<Path> found = new ArrayList<>();
        FileVisitor<Path> visitor = new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean hidden =
                        !folder.equals(root) && folder.getFileName().toString().startsWith(".");
                if (hidden) {
                    skipped.add(Problem.info(ExchangeMessage.SKIPPED_HIDDEN, slashes(root.relativize(folder))));
                }
                return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (found.size() == MOST_FILES) {
                    skipped.add(Problem.error(ExchangeMessage.TOO_MANY_FILES, slashes(root), MOST_FILES));
                    return FileVisitResult.TERMINATE;
                }
                found.add(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                skipped.add(Problem.error(ExchangeMessage.UNREADABLE_FILE, slashes(root.relativize(file))));
                return FileVisitResult.CONTINUE;
            }
        };
        try {
            Files.walkFileTree(root, visitor);
        } catch (IOException e) {
            skipped.add(Problem.error(ExchangeMessage.UNREADABLE_FILE, slashes(root)));
        }
        found.sort(null);
        int done = 0;
        for (Path file : found) {
            progress.accept((double) done++ / found.size());
            String place = slashes(root.relativize(file));
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                skipped.add(Problem.warning(ExchangeMessage.SKIPPED_LINK, place));
            } else if (wanted(place)) {
                file(file, place);
            } else {
                skipped.add(Problem.info(ExchangeMessage.SKIPPED_KIND, place));
            }
        }
    }

    private void file(Path file, String place) {
        try (InputStream in = Files.newInputStream(file)) {
            take(place, in.readNBytes(largestBytes + 1));
        } catch (IOException e) {
            skipped.add(Problem.error(ExchangeMessage.UNREADABLE_FILE, place));
        }
    }

    private void take(String place, byte[] bytes) {
        if (bytes.length > largestBytes) {
            skipped.add(Problem.error(ExchangeMessage.FILE_TOO_LARGE, place, largestBytes));
        } else {
            taker.accept(new SourceFile(place, bytes));
        }
    }

    private void archive(Path path, String name) {
        try (ZipFile zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8)) {
            if (zip.size() > MOST_ENTRIES) {
                skipped.add(Problem.error(ExchangeMessage.TOO_MANY_FILES, name, MOST_ENTRIES));
                return;
            }
            List<ZipEntry> entries = new ArrayList<>(Collections.list(zip.entries()));
            entries.sort((a, b) -> a.getName().compareTo(b.getName()));
            Set<String> names = new HashSet<>();
            long total = 0;
            int done = 0;
            for (ZipEntry entry : entries) {
                progress.accept((double) done++ / entries.size());
                // old tools of Windows part folders with its own mark
                String inside = entry.getName().replace('\\', '/');
                String place = name + "!/" + inside;
                if (inside.endsWith("/")) {
                    continue;
                }
                if (!isSafe(inside) || !names.add(inside.toLowerCase(Locale.ROOT))) {
                    skipped.add(Problem.error(ExchangeMessage.UNSAFE_NAME, printable(place)));
                } else if (!wanted(inside) || inside.startsWith("__MACOSX/")) {
                    skipped.add(Problem.info(ExchangeMessage.SKIPPED_KIND, place));
                } else {
                    byte[] bytes = entry(zip, entry);
                    total += bytes.length;
                    long packed = Math.max(1, entry.getCompressedSize());
                    if (total > MOST_BYTES || (bytes.length > SMALL_BYTES && bytes.length / packed > HIGHEST_RATIO)) {
                        skipped.add(Problem.error(ExchangeMessage.BOMB, place, HIGHEST_RATIO));
                        return;
                    }
                    take(place, bytes);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            skipped.add(Problem.error(ExchangeMessage.NOT_A_ZIP, name));
        }
    }

    private byte[] entry(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readNBytes(largestBytes + 1);
        }
    }

    /** A name that stays below its archive on every system. */
    private static boolean isSafe(String name) {
        if (name.isEmpty() || name.startsWith("/") || name.indexOf(0) >= 0) {
            return false;
        }
        if (name.length() > 1 && name.charAt(1) == ':') {
            return false;
        }
        for (String part : name.split("/", -1)) {
            if (part.equals("..") || part.equals(".") || part.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private boolean wanted(String name) {
        return endings.contains(ending(name));
    }

    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }

    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }
}
