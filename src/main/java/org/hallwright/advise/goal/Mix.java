package org.hallwright.advise.goal;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How many racks of which type.
 *
 * @param racks by catalogue id, each at least 1
 */
public record Mix(SortedMap<String, Integer> racks) {

    public Mix {
        racks = Collections.unmodifiableSortedMap(new TreeMap<>(racks));
        if (racks.isEmpty() || racks.values().stream().anyMatch(count -> count < 1)) {
            throw new IllegalArgumentException("a mix needs racks of each of its types, not " + racks);
        }
    }

    static Mix of(String type, int racks) {
        return new Mix(new TreeMap<>(Map.of(type, racks)));
    }

    static Mix of(String type, int racks, String other, int others) {
        return new Mix(new TreeMap<>(Map.of(type, racks, other, others)));
    }

    /** The same with another number of racks of a type. */
    Mix with(String type, int count) {
        TreeMap<String, Integer> other = new TreeMap<>(racks);
        other.put(type, count);
        return new Mix(other);
    }

    /** How many racks of a type, 0 where there are none. */
    int count(String type) {
        return racks.getOrDefault(type, 0);
    }

    public int count() {
        return racks.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Override
    public String toString() {
        return racks.entrySet().stream()
                .map(each -> each.getValue() + " × " + each.getKey())
                .collect(Collectors.joining(" + "));
    }
}
