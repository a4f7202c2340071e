package org.hallwright.catalog.economics;

import java.util.Collections;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Rates of exchange of one day. The planner may replace the table; its date is printed in every report.
 *
 * @param base ISO 4217 code in which one unit is bought by the rates
 * @param date of the rates, as the source prints it
 * @param unitsPerBase units of each currency for one of the base, above zero
 */
public record Exchange(String base, String date, Map<String, Double> unitsPerBase) {

    public Exchange {
        Map<String, Double> rates = new TreeMap<>(unitsPerBase);
        rates.put(base, 1.0);
        rates.forEach((currency, rate) -> {
            if (!(rate > 0 && rate <= Double.MAX_VALUE)) {
                throw new IllegalArgumentException("rate " + rate + " of " + currency + " must be above zero");
            }
        });
        unitsPerBase = Collections.unmodifiableMap(rates);
    }

    /** With rates of the planner's own in place of the table's. */
    public Exchange with(Map<String, Double> own) {
        if (own.isEmpty()) {
            return this;
        }
        Map<String, Double> rates = new TreeMap<>(unitsPerBase);
        rates.putAll(own);
        return new Exchange(base, date, rates);
    }

    public boolean knows(String currency) {
        return unitsPerBase.containsKey(currency);
    }

    /** An amount in another currency, or empty where one of the two has no rate: never a guess. */
    public OptionalDouble convert(double amount, String from, String to) {
        Double fromRate = unitsPerBase.get(from);
        Double toRate = unitsPerBase.get(to);
        if (!Double.isFinite(amount)) {
            throw new IllegalArgumentException("amount " + amount + " must be finite");
        }
        return fromRate == null || toRate == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(amount / fromRate * toRate);
    }
}
