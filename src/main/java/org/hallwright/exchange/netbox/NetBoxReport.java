package org.hallwright.exchange.netbox;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hallwright.base.Problem;
import org.hallwright.base.Texts;
import org.hallwright.codec.JsonText;
import org.hallwright.exchange.FieldState;
import org.hallwright.exchange.Question;
import org.hallwright.exchange.ReviewJson;
import org.hallwright.exchange.ReviewedField;
import org.hallwright.exchange.netbox.TypeReview.Stated;
import org.jspecify.annotations.Nullable;

/** Tells a review: as JSON for programs, as lines for people. */
public final class NetBoxReport {

    private final NetBoxImport.Result result;
    private final Locale locale;

    public NetBoxReport(NetBoxImport.Result result, Locale locale) {
        this.result = result;
        this.locale = locale;
    }

    /** The whole review ({@code hallwright.import-review/1}). */
    public String json() {
        Map<String, @Nullable Object> root = new LinkedHashMap<>();
        root.put("schema", "hallwright.import-review/1");
        root.put("source", "netbox");
        root.put("counts", counts());
        root.put("types", result.types().stream().map(this::type).toList());
        root.put(
                "problems",
                result.refused().stream()
                        .map(p -> ReviewJson.problem(p, locale))
                        .toList());
        return JsonText.of(root);
    }

    private Map<String, @Nullable Object> counts() {
        Map<String, @Nullable Object> counts = new LinkedHashMap<>();
        for (NetBoxKind kind : NetBoxKind.values()) {
            counts.put(kind.word(), count(kind));
        }
        counts.put("reviewed", result.types().size());
        counts.put("refusedOrSkipped", result.refused().size());
        counts.put(
                "questions",
                result.types().stream()
                        .mapToInt(type -> type.questions().size())
                        .sum());
        byState().forEach((state, number) -> counts.put(state.word(), number));
        return counts;
    }

    private int count(NetBoxKind kind) {
        return (int) result.types().stream().filter(type -> type.kind() == kind).count();
    }

    private Map<FieldState, Integer> byState() {
        Map<FieldState, Integer> states = new EnumMap<>(FieldState.class);
        for (TypeReview type : result.types()) {
            for (ReviewedField field : type.fields()) {
                states.merge(field.state(), 1, Integer::sum);
            }
        }
        return states;
    }

    private Map<String, @Nullable Object> type(TypeReview type) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("file", type.place());
        json.put("kind", type.kind().word());
        json.put("manufacturer", type.manufacturer());
        json.put("model", type.model());
        json.put("id", type.id());
        json.put("stated", stated(type.stated()));
        json.put(
                "fields",
                type.fields().stream().map(f -> ReviewJson.field(f, locale)).toList());
        json.put("questions", type.questions().stream().map(this::question).toList());
        json.put(
                "remarks",
                type.remarks().stream().map(p -> ReviewJson.problem(p, locale)).toList());
        return json;
    }

    private static Map<String, @Nullable Object> stated(Stated stated) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("u_height", stated.uHeight());
        json.put("is_full_depth", stated.isFullDepth());
        json.put("weight_kg", stated.weightKg());
        json.put("power_ports", stated.powerPorts());
        json.put("sum_maximum_draw_w", stated.sumMaximumDrawW());
        json.put("largest_port_draw_w", stated.largestPortDrawW());
        return json;
    }

    private Map<String, @Nullable Object> question(Question question) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("field", question.field());
        json.put("code", question.ask().code());
        json.put("message", Texts.of(question.ask(), locale));
        List<Object> answers = new ArrayList<>();
        for (Question.Answer answer : question.answers()) {
            Map<String, @Nullable Object> each = new LinkedHashMap<>();
            each.put("id", answer.id());
            each.put("message", Texts.of(answer.message(), locale));
            each.put("value", answer.value());
            each.put("unit", answer.unit());
            answers.add(each);
        }
        json.put("answers", answers);
        return json;
    }

    /** One block for each type: what was taken, then everything a planner has to look at. */
    public String text() {
        StringBuilder out = new StringBuilder();
        for (TypeReview type : result.types()) {
            out.append(type.place()).append("\n  ");
            out.append(type.kind().word()).append(": ");
            out.append(type.manufacturer()).append(' ').append(type.model());
            out.append(taken(type)).append('\n');
            for (ReviewedField field : type.fields()) {
                Problem reason = field.reason();
                if (reason != null && field.state() != FieldState.NOT_USED) {
                    line(out, field.state().word(), field.name() + ": " + Texts.of(reason, locale));
                    if (field.suggestion() != null) {
                        line(out, "", "→ " + show(field.suggestion()) + " " + field.unit());
                    }
                }
            }
            type.remarks().forEach(remark -> line(out, "remark", Texts.of(remark, locale)));
            for (Question question : type.questions()) {
                line(out, "question", Texts.of(question.ask(), locale));
                for (Question.Answer answer : question.answers()) {
                    line(
                            out,
                            "",
                            answer.id() + " = " + show(answer.value()) + " " + answer.unit() + ", "
                                    + Texts.of(answer.message(), locale));
                }
            }
        }
        for (Problem problem : result.refused()) {
            out.append(problem.place()).append("\n");
            line(out, problem.severity().name().toLowerCase(Locale.ROOT), Texts.of(problem, locale));
        }
        counts().forEach((name, number) ->
                out.append(name).append(' ').append(number).append("  "));
        return out.append('\n').toString();
    }

    private static String taken(TypeReview type) {
        StringBuilder all = new StringBuilder();
        for (String name : List.of("u_height", "weight", PowerReview.NAMEPLATE, "airflow", "mounting_depth")) {
            ReviewedField field = type.field(name);
            if (field != null && field.value() != null) {
                all.append("; ").append(name).append(' ').append(show(field.value()));
                all.append(field.unit().isEmpty() ? "" : " " + field.unit());
            }
        }
        return all.toString();
    }

    private static String show(Object value) {
        return value instanceof Double number && number == Math.rint(number)
                ? String.valueOf(number.longValue())
                : value.toString();
    }

    private static void line(StringBuilder out, String label, String text) {
        out.append(String.format(Locale.ROOT, "    %-11s %s%n", label, text));
    }
}
