package org.hallwright.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hallwright.codec.file.WatchedDisk;

/**
 * What a disk holds after a power cut. Content is certain from its file's last force on, names from their folder's last
 * force on. Of what came later each 4 KiB page may be there, be missing (zeros, or the file ends early) or be torn at a
 * 512-byte sector, in any order; changes of names are kept up to some point and lost behind it.
 */
final class CutDisk {

    private static final int PAGE = 4_096;
    private static final int SECTOR = 512;

    /** A file's content, whatever names it has. */
    private static final class Inode {
        byte[] durable = new byte[0];
        byte[] written = new byte[0];
    }

    /** A change of names that is not yet durable: {@code name} now means {@code inode}, or nothing. */
    private record Naming(Path name, Inode inode, boolean removed) {}

    private final Map<Path, Inode> durableNames = new HashMap<>();
    private final Map<Path, Inode> names = new HashMap<>();
    private final List<Naming> loose = new ArrayList<>();

    /** A disk on which the folder's present content is certain. */
    static CutDisk of(Path folder) throws IOException {
        CutDisk disk = new CutDisk();
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Inode inode = new Inode();
                inode.durable = Files.readAllBytes(file);
                inode.written = inode.durable;
                disk.names.put(file, inode);
                disk.durableNames.put(file, inode);
            }
        }
        return disk;
    }

    void apply(WatchedDisk.Call call, Path file, Path other, byte[] bytes) {
        switch (call) {
            case CREATE -> name(file, new Inode(), false);
            case WRITE -> {
                Inode inode = inode(file);
                ByteArrayOutputStream longer = new ByteArrayOutputStream();
                longer.writeBytes(inode.written);
                longer.writeBytes(bytes);
                inode.written = longer.toByteArray();
            }
            case FORCE -> inode(file).durable = inode(file).written;
            case LINK -> name(other, inode(file), false);
            case MOVE -> {
                Inode inode = inode(file);
                name(other, inode, false);
                name(file, inode, true);
            }
            case OPEN, TRUNCATE -> throw new AssertionError("a store changes no file in place: " + file);
            case DELETE -> {
                if (names.containsKey(file)) {
                    name(file, inode(file), true);
                }
            }
            case FORCE_FOLDER -> {
                loose.forEach(naming -> rename(durableNames, naming));
                loose.clear();
            }
        }
    }

    private Inode inode(Path file) {
        Inode inode = names.get(file);
        if (inode == null) {
            throw new AssertionError("unknown file " + file + " among " + names.keySet());
        }
        return inode;
    }

    private void name(Path name, Inode inode, boolean removed) {
        Naming naming = new Naming(name, inode, removed);
        rename(names, naming);
        loose.add(naming);
    }

    private static void rename(Map<Path, Inode> names, Naming naming) {
        if (naming.removed()) {
            names.remove(naming.name());
        } else {
            names.put(naming.name(), naming.inode());
        }
    }

    /** Leaves in the folder one of the states that a cut may leave. */
    void cutInto(Path folder, Random random) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        double keeping = random.nextInt(3) == 0 ? random.nextInt(2) : random.nextDouble();
        for (Naming naming : loose) {
            if (random.nextDouble() > keeping) {
                break;
            }
            rename(durableNames, naming);
        }
        for (Map.Entry<Path, Inode> file : durableNames.entrySet()) {
            Files.write(folder.resolve(file.getKey().getFileName()), content(file.getValue(), keeping, random));
        }
    }

    private static byte[] content(Inode inode, double keeping, Random random) {
        int certain = inode.durable.length;
        byte[] content = java.util.Arrays.copyOf(inode.durable, inode.written.length);
        int end = certain;
        for (int from = certain; from < content.length; from = Math.min(content.length, (from / PAGE + 1) * PAGE)) {
            int to = Math.min(content.length, (from / PAGE + 1) * PAGE);
            double fate = random.nextDouble();
            int upTo = fate < keeping
                    ? to
                    : fate < keeping + 0.15 ? Math.min(to, from + SECTOR * random.nextInt(8)) : from;
            System.arraycopy(inode.written, from, content, from, upTo - from);
            end = upTo > from ? upTo : end;
        }
        // The length may have reached the disk before the content, or not.
        return random.nextBoolean() ? content : java.util.Arrays.copyOf(content, end);
    }
}
