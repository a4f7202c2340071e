package org.hallwright.region;

import java.util.List;

/**
 * Rules that pull against each other; findings of them are shown side by side and not resolved.
 *
 * @param sides ids of the rules on each side; there is a conflict where every side has a rule that may bind
 */
public record Conflict(String id, String title, List<List<String>> sides, String note) {
    public Conflict {
        sides = sides.stream().map(List::copyOf).toList();
    }
}
