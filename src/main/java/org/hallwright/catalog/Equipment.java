package org.hallwright.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A piece of facility equipment: transformer, UPS, busway, CDU, chiller, dry cooler …
 *
 * @param family the pack's family, such as {@code ups} or {@code cdus}
 * @param classId cost and lead-time class, or null
 * @param values scalar values by path, such as {@code ratedPower} or {@code footprint.width}
 * @param curves lists of points by path, such as {@code efficiencyDoubleConversion}
 * @param texts words by path, such as {@code kind}
 */
public record Equipment(
        String id,
        String name,
        String family,
        @Nullable String classId,
        Map<String, Datum> values,
        Map<String, List<CurvePoint>> curves,
        Map<String, String> texts) {

    public Equipment {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        curves = Collections.unmodifiableMap(new LinkedHashMap<>(curves));
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    public Datum value(String path) {
        return values.getOrDefault(path, Datum.ABSENT);
    }

    public List<CurvePoint> curve(String path) {
        return curves.getOrDefault(path, List.of());
    }
}
