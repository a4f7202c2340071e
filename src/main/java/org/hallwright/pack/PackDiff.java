package org.hallwright.pack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import org.hallwright.codec.archive.JsonDiff;

/** What changes between two versions of a pack. */
public final class PackDiff {

    /** More lines than anyone reads: the rest is counted. */
    private static final int MAX_LINES_PER_FILE = 200;

    private PackDiff() {}

    /** What happened to a place. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * One change.
     *
     * @param path file, and in a JSON file the pointer behind a {@code #}
     * @param kind what happened there
     * @param before the former value, shortened; empty where there was none
     * @param after the new value, shortened; empty where there is none
     */
    public record Change(String path, Kind kind, String before, String after) {}

    static List<Change> of(SortedMap<String, byte[]> before, SortedMap<String, byte[]> after) {
        TreeSet<String> paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        List<Change> changes = new ArrayList<>();
        for (String path : paths) {
            byte[] old = before.get(path);
            byte[] now = after.get(path);
            if (old == null || now == null) {
                changes.add(new Change(path, old == null ? Kind.ADDED : Kind.REMOVED, size(old), size(now)));
            } else if (!Arrays.equals(old, now)) {
                changes.addAll(inside(path, old, now));
            }
        }
        return List.copyOf(changes);
    }

    private static List<Change> inside(String path, byte[] old, byte[] now) {
        List<Change> changes = new ArrayList<>();
        for (JsonDiff.Line line : JsonDiff.of(old, now, MAX_LINES_PER_FILE)) {
            Kind kind = line.before().isEmpty() ? Kind.ADDED : line.after().isEmpty() ? Kind.REMOVED : Kind.CHANGED;
            changes.add(new Change(path + "#" + line.pointer(), kind, line.before(), line.after()));
        }
        return changes.isEmpty() ? List.of(new Change(path, Kind.CHANGED, size(old), size(now))) : changes;
    }

    private static String size(byte @org.jspecify.annotations.Nullable [] content) {
        return content == null ? "" : content.length + " bytes";
    }
}
