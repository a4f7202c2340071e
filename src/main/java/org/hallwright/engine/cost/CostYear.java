package org.hallwright.engine.cost;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is paid in a year, in money of the price year.
 *
 * @param year 0 is the day of commissioning
 * @param usdByLine amounts by line, in the order of print; what remains at the end is negative
 */
public record CostYear(int year, Map<String, Double> usdByLine) {

    public CostYear {
        usdByLine = Collections.unmodifiableMap(new LinkedHashMap<>(usdByLine));
    }

    public double totalUsd() {
        double total = 0;
        for (double amount : usdByLine.values()) {
            total += amount;
        }
        return total;
    }
}
