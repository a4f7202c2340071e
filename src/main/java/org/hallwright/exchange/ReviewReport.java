package org.hallwright.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hallwright.base.Problem;
import org.hallwright.base.Texts;
import org.hallwright.codec.JsonText;
import org.jspecify.annotations.Nullable;

/** Tells any review: as JSON for programs ({@code hallwright.import-review/1}), as lines for people. */
public final class ReviewReport {

    private final String source;
    private final List<? extends Reviewed> items;
    private final List<Problem> problems;
    private final Map<String, Object> more;
    private final Locale locale;

    /** @param more facts of the source, such as its sheets or layers */
    public ReviewReport(
            String source,
            List<? extends Reviewed> items,
            List<Problem> problems,
            Map<String, Object> more,
            Locale locale) {
        this.source = source;
        this.items = items;
        this.problems = problems;
        this.more = more;
        this.locale = locale;
    }

    /** @param plan what the import does or did to a design, or null where none was named */
    public String json(@Nullable ImportPlan plan) {
        Map<String, @Nullable Object> root = new LinkedHashMap<>();
        root.put("schema", "hallwright.import-review/1");
        root.put("source", source);
        root.putAll(more);
        Map<String, @Nullable Object> counts = new LinkedHashMap<>();
        counts.put("reviewed", items.size());
        states().forEach((state, number) -> counts.put(state.word(), number));
        root.put("counts", counts);
        root.put("items", items.stream().map(this::item).toList());
        if (plan != null) {
            root.put("plan", plan(plan));
        }
        List<Problem> all = new ArrayList<>(problems);
        if (plan != null) {
            all.addAll(plan.problems());
        }
        root.put(
                "problems", all.stream().map(p -> ReviewJson.problem(p, locale)).toList());
        return JsonText.of(root);
    }

    private static Map<String, @Nullable Object> plan(ImportPlan plan) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("added", plan.added());
        json.put("changed", plan.changed());
        json.put("unchanged", plan.unchanged());
        return json;
    }

    private Map<FieldState, Integer> states() {
        Map<FieldState, Integer> states = new EnumMap<>(FieldState.class);
        for (Reviewed item : items) {
            item.fields().forEach(field -> states.merge(field.state(), 1, Integer::sum));
        }
        return states;
    }

    private Map<String, @Nullable Object> item(Reviewed item) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("place", item.place());
        json.put("kind", item.kindWord());
        json.put("title", item.title());
        json.put("id", item.id());
        json.put(
                "fields",
                item.fields().stream().map(f -> ReviewJson.field(f, locale)).toList());
        json.put(
                "remarks",
                item.remarks().stream().map(p -> ReviewJson.problem(p, locale)).toList());
        return json;
    }

    /** What a planner has to look at, then the counts. */
    public String text(@Nullable ImportPlan plan) {
        StringBuilder out = new StringBuilder();
        more.forEach(
                (name, value) -> out.append(name).append(": ").append(value).append('\n'));
        for (Reviewed item : items) {
            out.append(item.place())
                    .append("  ")
                    .append(item.kindWord())
                    .append("  ")
                    .append(item.title());
            for (ReviewedField field : item.fields()) {
                Problem reason = field.reason();
                boolean look = field.state() == FieldState.SUSPICIOUS || field.state() == FieldState.MISSING;
                if (look && reason != null) {
                    out.append("\n    ")
                            .append(field.state().word())
                            .append(' ')
                            .append(field.name());
                    out.append(": ").append(Texts.of(reason, locale));
                    if (field.suggestion() != null) {
                        out.append(" → ").append(field.suggestion()).append(' ').append(field.unit());
                    }
                }
            }
            item.remarks().forEach(remark -> out.append("\n    ").append(Texts.of(remark, locale)));
            out.append('\n');
        }
        List<Problem> all = new ArrayList<>(problems);
        if (plan != null) {
            all.addAll(plan.problems());
        }
        for (Problem problem : all) {
            out.append(problem.severity().name().toLowerCase(Locale.ROOT)).append("  ");
            out.append(problem.place().isEmpty() ? "" : problem.place() + ": ");
            out.append(Texts.of(problem, locale)).append('\n');
        }
        out.append("reviewed ").append(items.size());
        states().forEach((state, number) ->
                out.append("  ").append(state.word()).append(' ').append(number));
        if (plan != null) {
            out.append("  added ").append(plan.added()).append("  changed ").append(plan.changed());
            out.append("  unchanged ").append(plan.unchanged());
        }
        return out.append('\n').toString();
    }
}
