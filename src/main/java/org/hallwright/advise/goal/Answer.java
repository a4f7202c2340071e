package org.hallwright.advise.goal;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hallwright.base.Problem;
import org.hallwright.quantity.Range;

/**
 * Designs for a goal.
 *
 * @param offers the best first
 * @param leftOut racks of which no design is offered
 */
public record Answer(Goal goal, List<Offer> offers, List<LeftOut> leftOut) {

    public Answer {
        offers = List.copyOf(offers);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * A design that meets the goal within its limits.
     *
     * @param uses what it takes of each limit
     * @param binding what keeps it from being larger, or, with a target, smaller
     * @param next the least that would bring more; empty where nothing would
     */
    public record Offer(Trial trial, List<Use> uses, List<Problem> binding, List<Step> next) {
        public Offer {
            uses = List.copyOf(uses);
            binding = List.copyOf(binding);
            next = List.copyOf(next);
        }
    }

    /**
     * What a design takes of a limit.
     *
     * @param there of it, SI or USD
     */
    public record Use(Limit limit, double there, Range taken) {
        /** Whether it stays within the limit at the high end of its band too. */
        public boolean surely() {
            return taken.high() <= there;
        }
    }

    /**
     * More racks of one type.
     *
     * @param racks how many
     * @param gain of what the goal counts, tokens per second or FLOP/s
     * @param takes more of each limit, SI or USD, where it is known
     */
    public record Step(String type, int racks, double gain, Map<Limit, Double> takes) {
        public Step {
            takes = Collections.unmodifiableMap(new TreeMap<>(takes));
        }

        /** The gain for one more of a limit's unit (a megawatt, a million), the step taken as divisible; 0 where it takes none. */
        public double gainPer(Limit limit) {
            double more = takes.getOrDefault(limit, 0.0);
            return more > 0 ? gain / more * limit.one() : 0;
        }
    }

    /** A type of rack that is not offered, and why. */
    public record LeftOut(String type, Problem reason) {}
}
