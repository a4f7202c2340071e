package org.hallwright.exchange;

import org.hallwright.base.Problem;
import org.jspecify.annotations.Nullable;

/**
 * One field of a reviewed item.
 *
 * @param name the format's own name of the field, or ours where the format has none
 * @param state what was done with it
 * @param written the text in the file, or null where there is none
 * @param value the value to use: a {@code Double}, {@code Integer}, {@code Boolean} or {@code String}; null is unknown
 * @param unit symbol of the value's unit; empty for none
 * @param reason why the state is what it is; null where the value was simply taken
 * @param suggestion what a planner may choose instead, or null; never applied unasked
 */
public record ReviewedField(
        String name,
        FieldState state,
        @Nullable String written,
        @Nullable Object value,
        String unit,
        @Nullable Problem reason,
        @Nullable Object suggestion) {

    public ReviewedField {
        if (state == FieldState.TAKEN && value == null) {
            throw new IllegalArgumentException("field '" + name + "' is taken without a value");
        }
        if (value instanceof Double number && !Double.isFinite(number)) {
            throw new IllegalArgumentException("field '" + name + "' must be finite, not " + number);
        }
    }
}
