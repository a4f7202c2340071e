package org.hallwright.advise.fleet;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An answer to a {@link FleetProblem}.
 *
 * @param units bought of each option, whole numbers
 * @param work units of each option that each workload takes, by option and then workload; may be fractions of a unit's
 *     time
 * @param tokensByPool tokens per second delivered, by option and then workload
 * @param objective tokens per second by weight, USD a year or J a year, as the goal says
 * @param capexUsd spent
 * @param costUsdPerYear of it
 * @param facilityW drawn
 * @param energyJPerYear used
 * @param leadWeeks of the slowest delivery
 * @param proven whether no better one exists; otherwise the search was cut off and this is the best it met
 * @param marginals what one more of each limit would buy
 */
public record Division(
        Map<String, Integer> units,
        Map<String, Map<String, Double>> work,
        Map<String, Map<String, Double>> tokensByPool,
        double objective,
        double capexUsd,
        double costUsdPerYear,
        double facilityW,
        double energyJPerYear,
        double leadWeeks,
        boolean proven,
        List<Marginal> marginals) {

    public Division {
        units = Collections.unmodifiableMap(new TreeMap<>(units));
        work = Collections.unmodifiableMap(new TreeMap<>(work));
        tokensByPool = Collections.unmodifiableMap(new TreeMap<>(tokensByPool));
        marginals = List.copyOf(marginals);
    }

    /** Tokens per second delivered of each workload. */
    public Map<String, Double> tokensPerS() {
        Map<String, Double> tokens = new TreeMap<>();
        tokensByPool
                .values()
                .forEach(pool -> pool.forEach((workload, rate) -> tokens.merge(workload, rate, Double::sum)));
        return tokens;
    }

    /**
     * The price of a limit: what the goal gains from one more of it, racks taken as divisible. Zero where the limit does
     * not bind.
     *
     * @param gain in the unit of the goal, positive for the better
     */
    public record Marginal(FleetProblem.Limit limit, double gain) {}
}
