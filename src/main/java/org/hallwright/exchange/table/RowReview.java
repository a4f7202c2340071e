package org.hallwright.exchange.table;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hallwright.base.Problem;
import org.hallwright.exchange.Question;
import org.hallwright.exchange.Reviewed;
import org.hallwright.exchange.ReviewedField;
import org.jspecify.annotations.Nullable;

/**
 * The review of one row.
 *
 * @param place file and row
 * @param kind what the row is
 * @param title what a planner calls it
 * @param id name by which the table knows it
 * @param values what the row gives: a {@code Double} in the field's own unit, or a {@code String}
 */
public record RowReview(
        String place,
        RowKind kind,
        String title,
        String id,
        Map<Field, Object> values,
        List<ReviewedField> fields,
        List<Problem> remarks)
        implements Reviewed {

    public RowReview {
        EnumMap<Field, Object> copy = new EnumMap<>(Field.class);
        copy.putAll(values);
        values = Collections.unmodifiableMap(copy);
        fields = List.copyOf(fields);
        remarks = List.copyOf(remarks);
    }

    @Override
    public String kindWord() {
        return switch (kind) {
            case RACKS -> "rack";
            case DEVICES -> "device";
            case EQUIPMENT -> "equipment";
        };
    }

    @Override
    public List<Question> questions() {
        return List.of();
    }

    @Nullable
    String text(Field field) {
        return values.get(field) instanceof String text ? text : null;
    }

    @Nullable
    Double number(Field field) {
        return values.get(field) instanceof Double number ? number : null;
    }

    /** The text, or the other where the row does not give it. */
    String textOr(Field field, String other) {
        String text = text(field);
        return text == null ? other : text;
    }
}
