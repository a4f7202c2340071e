package org.hallwright.engine.power;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is lost at once: units by element.
 *
 * @param unitsLost element id and how many of its units; {@link #ALL} for the whole element
 */
public record Contingency(Map<String, Integer> unitsLost) {

    /** Every unit of an element, with its output bus. */
    public static final int ALL = Integer.MAX_VALUE;

    /** Nothing is lost. */
    public static final Contingency NONE = new Contingency(Map.of());

    public Contingency {
        for (Map.Entry<String, Integer> lost : unitsLost.entrySet()) {
            if (lost.getValue() < 1) {
                throw new IllegalArgumentException(
                        "units lost of '" + lost.getKey() + "' are " + lost.getValue() + " but must be 1 or more");
            }
        }
        unitsLost = Collections.unmodifiableSortedMap(new TreeMap<>(unitsLost));
    }

    /** Whole elements. */
    public static Contingency of(Set<String> elements) {
        Map<String, Integer> lost = new TreeMap<>();
        for (String element : elements) {
            lost.put(element, ALL);
        }
        return new Contingency(lost);
    }

    public static Contingency of(String... elements) {
        return of(Set.copyOf(List.of(elements)));
    }

    public static Contingency units(String element, int units) {
        return new Contingency(Map.of(element, units));
    }

    /** Both at once: of each element the larger loss of the two. */
    public Contingency and(Contingency other) {
        Map<String, Integer> lost = new TreeMap<>(unitsLost);
        other.unitsLost.forEach((element, units) -> lost.merge(element, units, Math::max));
        return new Contingency(lost);
    }

    /** Short and stable: {@code ups-a + gen-1 (1 unit)}; empty where nothing is lost. */
    public String label() {
        StringBuilder label = new StringBuilder();
        for (Map.Entry<String, Integer> lost : unitsLost.entrySet()) {
            label.append(label.isEmpty() ? "" : " + ").append(lost.getKey());
            if (lost.getValue() != ALL) {
                label.append(" (").append(lost.getValue()).append(lost.getValue() == 1 ? " unit)" : " units)");
            }
        }
        return label.toString();
    }
}
