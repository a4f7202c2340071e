package org.hallwright.catalog.economics;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hallwright.catalog.Datum;
import org.jspecify.annotations.Nullable;

/**
 * One measured value of the economics pack.
 *
 * @param group path of the list it stands in, such as {@code opex.staffing}
 * @param attributes words that say what it is of: {@code region}, {@code what}, {@code item}, {@code scope} …
 * @param measure its own name in the pack, such as {@code perWatt} or {@code lead}
 * @param datum value, band, basis and source
 * @param date of the value, or null where the pack gives none
 */
public record EconomicFact(
        String group,
        Map<String, String> attributes,
        String measure,
        Datum datum,
        @Nullable String date) {

    private static final String[] LABELS = {
        "what", "item", "who", "task", "scheme", "vendor", "authority", "model", "kind", "market", "region"
    };

    public EconomicFact {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    /** What a reader would call it. */
    public String label() {
        for (String key : LABELS) {
            String label = attributes.get(key);
            if (label != null) {
                return label;
            }
        }
        return group;
    }

    /** The region it holds for, or null where it holds anywhere. */
    public @Nullable String region() {
        return attributes.get("region");
    }
}
