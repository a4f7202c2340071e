package org.hallwright.codec.facility;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One published measurement or statement, whatever its kind.
 *
 * @param id its id in the file
 * @param kind its kind there, such as {@code annual_pue} or {@code psychrometric}
 * @param what what it is of, in words
 * @param unit unit of the values
 * @param values the value, or all of them where there are several
 * @param series lists of numbers by name, such as {@code value.load}
 * @param texts everything else in words, by name
 * @param numbers everything else in numbers, by name
 */
public record FacilityRow(
        String id,
        String kind,
        String what,
        String unit,
        List<Double> values,
        Map<String, List<Double>> series,
        Map<String, String> texts,
        Map<String, Double> numbers) {
    /** Kind of the cells of the climate-zone table. */
    public static final String ZONE_CELL = "climate_zone";

    public FacilityRow {
        values = List.copyOf(values);
        series = Collections.unmodifiableMap(new LinkedHashMap<>(series));
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
        numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
    }

    /** A text of the row, or nothing. */
    public String text(String name) {
        return texts.getOrDefault(name, "");
    }

    /** Everything said about the row in words, in lower case. */
    public String words() {
        StringBuilder all = new StringBuilder(what);
        for (String text : texts.values()) {
            all.append("; ").append(text);
        }
        return all.toString().toLowerCase(java.util.Locale.ROOT);
    }
}
