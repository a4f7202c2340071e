package org.hallwright.codec;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Many designs to assess: a base and what is set in it, case by case.
 *
 * @param base a template's id or a design file; null where every case names its own
 * @param columns what is set: JSON pointers into the design, and names for what is more than one place
 * @param cases in the order of the plan, which is that of their ids
 */
public record SweepPlan(@Nullable String base, List<String> columns, List<Case> cases) {

    public SweepPlan {
        columns = List.copyOf(columns);
        cases = List.copyOf(cases);
    }

    /**
     * One design.
     *
     * @param id {@code c000001} and so on
     * @param settings by column; a column that is absent keeps what the base has
     */
    public record Case(String id, Map<String, Setting> settings) {
        public Case {
            settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        }

        static Case numbered(int number, Map<String, Setting> settings) {
            return new Case("c" + "0".repeat(6 - Integer.toString(number).length()) + number, settings);
        }
    }

    /**
     * A value and where in the plan it stands.
     *
     * @param value text, number (a {@code Double}) or flag
     */
    public record Setting(Object value, String place) {}
}
