package org.hallwright.ui.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The problems as the table shows them: filtered, grouped, waived ones last. */
public final class ProblemList {
    /** By what problems are put together. */
    public enum Grouping {
        NONE,
        SEVERITY,
        RULE,
        OBJECT,
        JURISDICTION;

        /** Last part of the key of its name. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private List<ProblemRow> rows = List.of();
    private Grouping grouping = Grouping.NONE;
    private String filter = "";
    private Set<Verdict> severities = Set.of();
    private final Set<String> closed = new HashSet<>();

    public void rows(List<ProblemRow> next) {
        List<ProblemRow> ordered = new ArrayList<>();
        next.stream().filter(r -> r.waiver() == null).forEach(ordered::add);
        next.stream().filter(r -> r.waiver() != null).forEach(ordered::add);
        rows = ordered;
    }

    public void group(Grouping by) {
        grouping = by;
        closed.clear();
    }

    /** Shows only lines that hold every typed word, in any order and case. */
    public void filter(String typed) {
        filter = typed.strip().toLowerCase(Locale.ROOT);
    }

    /** Shows only one severity; the same again shows all. */
    public void only(Verdict verdict) {
        severities(severities.equals(Set.of(verdict)) ? Set.of() : Set.of(verdict));
    }

    /** Shows only these severities; none means all. */
    public void severities(Set<Verdict> wanted) {
        severities = Set.copyOf(wanted);
    }

    public Set<Verdict> severities() {
        return severities;
    }

    /** Opens a closed group and closes an open one. */
    public void toggle(ProblemLine.Head head) {
        if (!closed.remove(head.title())) {
            closed.add(head.title());
        }
    }

    /** What the table shows. */
    public List<ProblemLine> lines(Words words) {
        List<ProblemRow> shown = rows.stream().filter(this::shown).toList();
        List<ProblemLine> lines = new ArrayList<>();
        if (grouping == Grouping.NONE) {
            shown.forEach(row -> lines.add(new ProblemLine.Item(row)));
            return lines;
        }
        Map<String, List<ProblemRow>> groups = new LinkedHashMap<>();
        for (ProblemRow row : shown) {
            groups.computeIfAbsent(title(row, words), t -> new ArrayList<>()).add(row);
        }
        groups.forEach((title, members) -> {
            boolean open = !closed.contains(title);
            lines.add(new ProblemLine.Head(title, members.size(), open));
            if (open) {
                members.forEach(row -> lines.add(new ProblemLine.Item(row)));
            }
        });
        return lines;
    }

    private boolean shown(ProblemRow row) {
        if (!severities.isEmpty() && !severities.contains(row.verdict())) {
            return false;
        }
        String text = row.text().toLowerCase(Locale.ROOT);
        for (String word : filter.split("\\s+")) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private String title(ProblemRow row, Words words) {
        String title = switch (grouping) {
            case NONE -> "";
            case SEVERITY -> words.t("verdict." + row.verdict().style());
            case RULE -> row.title();
            case OBJECT -> row.object();
            case JURISDICTION -> row.jurisdiction();
        };
        return title.isEmpty() ? words.t("problems.whole-design") : title;
    }
}
