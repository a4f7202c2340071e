package org.hallwright.catalog.economics;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A published tariff as its sheet prints it. Which hours are "peak" is often in another document, so the planner maps
 * the prices to hours.
 *
 * @param words id, region, name, validity, scope and notes by name
 * @param numbers prices and shares by path ({@code energy.summer.peak}, {@code demandCharge.value})
 * @param units the unit that goes with a path's first part ({@code energy}: {@code KRW/kWh})
 */
public record TariffSheet(Map<String, String> words, Map<String, Double> numbers, Map<String, String> units) {

    public TariffSheet {
        words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
        numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
        units = Collections.unmodifiableMap(new LinkedHashMap<>(units));
    }

    public String id() {
        return words.getOrDefault("id", "");
    }

    public String region() {
        return words.getOrDefault("region", "");
    }
}
