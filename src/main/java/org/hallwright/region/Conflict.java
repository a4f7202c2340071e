package org.hallwright.region;

import java.util.List;

/** Rules that pull against each other; findings of them are shown side by side and not resolved. */
public record Conflict(String id, String title, List<String> rules, String note) {
    public Conflict {
        rules = List.copyOf(rules);
    }
}
