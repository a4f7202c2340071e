package org.hallwright.advise.goal;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hallwright.quantity.Unit;
import org.jspecify.annotations.Nullable;

/**
 * What a planner wants of a site.
 *
 * @param best what to make the most or the least of
 * @param atLeast what has to be delivered, or null where more is merely better
 * @param within what there is of each limit, SI or USD; a limit that is absent does not bind
 * @param vendorShare most of the spend on racks that one vendor may have, 0.5 to 1
 * @param workload id of the base's workload that the designs do, or null for its first one that yields tokens
 * @param racks catalogue ids of the racks that come into question; empty for all that can be ordered
 * @param offers how many designs at most
 */
public record Goal(
        Best best,
        @Nullable Target atLeast,
        Map<Limit, Double> within,
        double vendorShare,
        @Nullable String workload,
        List<String> racks,
        int offers) {

    /** Designs that are offered where nobody says how many. */
    public static final int USUAL_OFFERS = 5;

    public static final int MOST_OFFERS = 50;

    public Goal {
        within = Collections.unmodifiableMap(new TreeMap<>(within));
        racks = List.copyOf(racks);
        if (!best.isYield() && atLeast == null) {
            throw new IllegalArgumentException("the least of something needs a target to meet");
        }
        if (!(vendorShare >= 0.5 && vendorShare <= 1)) {
            throw new IllegalArgumentException("a vendor's share must lie in 0.5 to 1, not " + vendorShare);
        }
        if (offers < 1 || offers > MOST_OFFERS) {
            throw new IllegalArgumentException("offers must be 1 to " + MOST_OFFERS + ", not " + offers);
        }
    }

    /** The same goal with one limit changed. */
    public Goal with(Limit limit, double si) {
        Map<Limit, Double> other = new TreeMap<>(within);
        other.put(limit, si);
        return new Goal(best, atLeast, other, vendorShare, workload, racks, offers);
    }

    /** What the goal counts as delivered. */
    public Yield yield() {
        return atLeast != null ? atLeast.of() : best == Best.COMPUTE ? Yield.COMPUTE : Yield.TOKENS;
    }

    /** What the best design has most or least of. */
    public enum Best {
        /** The most tokens per second. */
        TOKENS,
        /** The most dense FLOP/s in the workload's precision. */
        COMPUTE,
        /** The least cost a year. */
        COST,
        /** The least energy a year at the meter. */
        ENERGY,
        /** The fewest weeks from the first order to operation. */
        DATE;

        boolean isYield() {
            return this == TOKENS || this == COMPUTE;
        }
    }

    /** What designs deliver. */
    public enum Yield {
        /** Tokens per second of all pools. */
        TOKENS(Unit.TOKENS_PER_S),
        /** Dense FLOP/s of all accelerators in the workload's precision. */
        COMPUTE(Unit.PFLOPS);

        private final Unit unit;

        Yield(Unit unit) {
            this.unit = unit;
        }

        /** The unit for print. */
        public Unit unit() {
            return unit;
        }
    }

    /**
     * What has to be delivered.
     *
     * @param least tokens per second or FLOP/s, above 0
     */
    public record Target(Yield of, double least) {
        public Target {
            if (!(least > 0 && least <= 1e30)) {
                throw new IllegalArgumentException("a target must be above zero and finite, not " + least);
            }
        }
    }
}
