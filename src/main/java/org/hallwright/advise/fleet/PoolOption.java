package org.hallwright.advise.fleet;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A system that may be bought, in whole units: a rack, an UltraServer. All amounts are of one unit.
 *
 * @param id of the rack type or pool
 * @param vendor whose concentration counts
 * @param tokensPerS by workload id; a workload that is absent cannot run on it
 * @param facilityW power at the site's meter, W
 * @param cabinets places in the hall
 * @param floorM2 floor with its share of the aisles, m²
 * @param capexUsd with its share of hall and plant
 * @param costUsdPerYear annuities and running cost
 * @param energyJPerYear at the site's meter, J
 * @param leadWeeks from order to delivery
 * @param fewest units to buy at least
 * @param most units to buy at most
 */
public record PoolOption(
        String id,
        String vendor,
        Map<String, Double> tokensPerS,
        double facilityW,
        double cabinets,
        double floorM2,
        double capexUsd,
        double costUsdPerYear,
        double energyJPerYear,
        double leadWeeks,
        int fewest,
        int most) {

    public PoolOption {
        tokensPerS = Collections.unmodifiableMap(new TreeMap<>(tokensPerS));
        tokensPerS.forEach((workload, rate) -> amount(id, "tokens per second of " + workload, rate));
        amount(id, "facility power", facilityW);
        amount(id, "cabinets", cabinets);
        amount(id, "floor", floorM2);
        amount(id, "capex", capexUsd);
        amount(id, "cost per year", costUsdPerYear);
        amount(id, "energy per year", energyJPerYear);
        amount(id, "lead time", leadWeeks);
        if (fewest < 0 || fewest > most || most > 1_000_000) {
            throw new IllegalArgumentException(
                    "units of '" + id + "' must satisfy 0 ≤ fewest ≤ most ≤ 1000000, not " + fewest + " to " + most);
        }
    }

    /** Tokens per second of one unit on a workload, 0 where it cannot run it. */
    public double rate(String workload) {
        return tokensPerS.getOrDefault(workload, 0.0);
    }

    private static void amount(String id, String name, double value) {
        if (!(value >= 0 && value <= 1e30)) {
            throw new IllegalArgumentException(name + " of '" + id + "' must be zero or more and finite, not " + value);
        }
    }
}
