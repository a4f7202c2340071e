package org.hallwright.advise.goal;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hallwright.design.Design;
import org.hallwright.engine.Assessment;
import org.hallwright.quantity.Range;
import org.jspecify.annotations.Nullable;

/**
 * A design that was assessed.
 *
 * @param assessment of the whole design, with every figure's reasons
 * @param objections what fails in it: codes of errors and ids of rules
 * @param yield what it delivers, tokens per second or FLOP/s, or null where it cannot do the work
 * @param floorM2 of the halls
 * @param cabinets on the floor
 * @param leadS from the first order to operation, s
 * @param spendUsd on racks by vendor; a vendor is absent where the price is not known
 */
public record Trial(
        Mix mix,
        Assessment assessment,
        SortedSet<String> objections,
        @Nullable Range yield,
        double floorM2,
        int cabinets,
        Range leadS,
        Map<String, Double> spendUsd) {

    public Trial {
        objections = Collections.unmodifiableSortedSet(new TreeSet<>(objections));
        spendUsd = Collections.unmodifiableMap(new TreeMap<>(spendUsd));
    }

    public Design design() {
        return assessment.design();
    }

    /** The share of the dearest vendor in the spend on racks, 0 to 1. */
    public double largestVendorShare() {
        double sum = spendUsd.values().stream().mapToDouble(Double::doubleValue).sum();
        double most = spendUsd.values().stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        return sum > 0 ? most / sum : 1;
    }

    /** What fails here and not in the other design. */
    SortedSet<String> objectionsBeyond(Set<String> other) {
        SortedSet<String> own = new TreeSet<>(objections);
        own.removeAll(other);
        return own;
    }
}
