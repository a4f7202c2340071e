package org.hallwright.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A point of an equipment curve.
 *
 * @param at the point's other numbers by name as the pack has them: {@code load}, {@code ambient}, {@code loadMax},
 *     {@code seconds}, {@code lift} …; a null in the pack (continuous) is absent here
 * @param value the value at that point
 */
public record CurvePoint(Map<String, Double> at, Datum value) {
    public CurvePoint {
        at = Collections.unmodifiableMap(new LinkedHashMap<>(at));
    }
}
