package org.hallwright.advise.fleet;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How many units of which system to buy, and which workload to run on which.
 *
 * @param options what may be bought
 * @param demands what has to be delivered
 * @param limits what there is of power, places, floor and money
 * @param goal what to make the most or the least of
 */
public record FleetProblem(List<PoolOption> options, List<Demand> demands, Limits limits, Goal goal) {

    /** Most options and workloads the solver is meant for. */
    public static final int MOST = 50;

    public FleetProblem {
        options = List.copyOf(options);
        demands = List.copyOf(demands);
        if (options.isEmpty() || demands.isEmpty() || options.size() > MOST || demands.size() > MOST) {
            throw new IllegalArgumentException("a fleet needs 1 to " + MOST + " options and workloads, not "
                    + options.size() + " and " + demands.size());
        }
        Set<String> ids = new HashSet<>();
        for (PoolOption option : options) {
            if (!ids.add(option.id())) {
                throw new IllegalArgumentException("two options have the id '" + option.id() + "'");
            }
        }
    }

    public FleetProblem with(Limits other) {
        return new FleetProblem(options, demands, other, goal);
    }

    FleetProblem with(List<PoolOption> others, Goal otherGoal) {
        return new FleetProblem(others, demands, limits, otherGoal);
    }

    /** What is wanted. */
    public enum Goal {
        /** The most tokens, each workload's counted by its weight. */
        MOST_TOKENS,
        /** The least cost a year that meets the demands. */
        LEAST_COST,
        /** The least energy that meets the demands. */
        LEAST_ENERGY,
        /** The shortest lead time that meets the demands, then the least cost. */
        EARLIEST
    }

    /**
     * A workload.
     *
     * @param leastTokensPerS that must be delivered; zero where more is merely better
     * @param weight of one token in {@link Goal#MOST_TOKENS}
     * @param onePool whether all of it must run in one pool: a training run's collectives do not span software stacks
     */
    public record Demand(String workload, double leastTokensPerS, double weight, boolean onePool) {
        /** Work that may be divided between pools, as requests of users are. */
        public Demand(String workload, double leastTokensPerS, double weight) {
            this(workload, leastTokensPerS, weight, false);
        }

        public Demand {
            if (!(leastTokensPerS >= 0 && leastTokensPerS <= 1e30) || !(weight >= 0 && weight <= 1e12)) {
                throw new IllegalArgumentException("demand and weight of '" + workload
                        + "' must be zero or more and finite, not " + leastTokensPerS + " and " + weight);
            }
        }
    }

    /** What there is; infinity where there is no limit. */
    public enum Limit {
        POWER("MW", 1e6),
        CABINETS("cabinet", 1),
        FLOOR("m2", 1),
        CAPEX("MUSD", 1e6);

        private final String unit;
        private final double oneMore;

        Limit(String unit, double oneMore) {
            this.unit = unit;
            this.oneMore = oneMore;
        }

        /** The unit of which "one more" is asked. */
        public String unit() {
            return unit;
        }

        /** One of that unit, in SI or USD. */
        public double oneMore() {
            return oneMore;
        }

        double of(PoolOption option) {
            return switch (this) {
                case POWER -> option.facilityW();
                case CABINETS -> option.cabinets();
                case FLOOR -> option.floorM2();
                case CAPEX -> option.capexUsd();
            };
        }
    }

    /**
     * The limits.
     *
     * @param facilityW at the meter
     * @param cabinets places
     * @param floorM2 of hall
     * @param capexUsd to spend
     * @param mostVendorShare of spend that one vendor may have, above 0 to 1
     * @param latestWeeks lead time that is not too long
     */
    public record Limits(
            double facilityW,
            double cabinets,
            double floorM2,
            double capexUsd,
            double mostVendorShare,
            double latestWeeks) {

        public static final Limits NONE = new Limits(
                Double.POSITIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                1,
                Double.POSITIVE_INFINITY);

        public Limits {
            if (!(facilityW >= 0 && cabinets >= 0 && floorM2 >= 0 && capexUsd >= 0 && latestWeeks >= 0)) {
                throw new IllegalArgumentException("limits must be zero or more");
            }
            if (!(mostVendorShare > 0 && mostVendorShare <= 1)) {
                throw new IllegalArgumentException("a vendor's share must lie in (0, 1], not " + mostVendorShare);
            }
        }

        public double of(Limit limit) {
            return switch (limit) {
                case POWER -> facilityW;
                case CABINETS -> cabinets;
                case FLOOR -> floorM2;
                case CAPEX -> capexUsd;
            };
        }

        /** With one limit changed. */
        public Limits with(Limit limit, double value) {
            return new Limits(
                    limit == Limit.POWER ? value : facilityW,
                    limit == Limit.CABINETS ? value : cabinets,
                    limit == Limit.FLOOR ? value : floorM2,
                    limit == Limit.CAPEX ? value : capexUsd,
                    mostVendorShare,
                    latestWeeks);
        }

        public Limits withVendorShare(double share) {
            return new Limits(facilityW, cabinets, floorM2, capexUsd, share, latestWeeks);
        }

        public Limits withLatestWeeks(double weeks) {
            return new Limits(facilityW, cabinets, floorM2, capexUsd, mostVendorShare, weeks);
        }
    }
}
