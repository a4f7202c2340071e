package org.hallwright.ui.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Since which moment of the history each problem is there, on the way that led to what is now. */
final class Since {
    private final Map<String, TreeSet<Integer>> comings = new HashMap<>();
    private Set<String> present = Set.of();
    private int now;

    /** What is there when a design is opened was there before: moment 0. */
    void begin(Set<String> keys, int at) {
        comings.clear();
        present = Set.copyOf(keys);
        now = at;
    }

    /** What is there at a moment, after an edit, an undo, a redo or a jump. */
    void at(Set<String> keys, int to) {
        if (to > now) {
            Set<String> come = new HashSet<>(keys);
            come.removeAll(present);
            for (String key : come) {
                TreeSet<Integer> moments = comings.computeIfAbsent(key, k -> new TreeSet<>());
                // a jump forward passes the moment it came with before
                Integer known = moments.floor(to);
                if (known == null || known <= now) {
                    moments.add(to);
                }
            }
        }
        present = Set.copyOf(keys);
        now = to;
    }

    /** The moment, or 0 where it was there before. */
    int of(String key) {
        TreeSet<Integer> moments = comings.get(key);
        Integer moment = moments == null ? null : moments.floor(now);
        return moment == null ? 0 : moment;
    }
}
