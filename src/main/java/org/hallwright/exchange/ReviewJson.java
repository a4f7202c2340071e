package org.hallwright.exchange;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.hallwright.base.Problem;
import org.hallwright.base.Texts;
import org.jspecify.annotations.Nullable;

/** What every import review says alike in JSON, whatever the source. */
public final class ReviewJson {

    private ReviewJson() {}

    /** A reviewed field: its state, value and unit, and where it was doubted what was written, why, and what to take. */
    public static Map<String, @Nullable Object> field(ReviewedField field, Locale locale) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("field", field.name());
        json.put("state", field.state().word());
        json.put("value", field.value());
        if (!field.unit().isEmpty()) {
            json.put("unit", field.unit());
        }
        Problem reason = field.reason();
        if (reason != null) {
            json.put("written", field.written());
            json.put("reason", reason.code());
            json.put("message", Texts.of(reason, locale));
        }
        if (field.suggestion() != null) {
            json.put("suggestion", field.suggestion());
        }
        return json;
    }

    /** An objection: code, severity, place and what it says. */
    public static Map<String, @Nullable Object> problem(Problem problem, Locale locale) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("code", problem.code());
        json.put("severity", problem.severity().name().toLowerCase(Locale.ROOT));
        json.put("pointer", problem.place());
        json.put("message", Texts.of(problem, locale));
        return json;
    }
}
