package org.hallwright.design;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * A monthly charge on the highest draw.
 *
 * @param name as the tariff calls it
 * @param pricePerKwMonth in the tariff's currency
 * @param minimumShare of the contracted demand that is billed even when less is drawn, 0 to 1 (GS-5 in Virginia: 0.85
 *     for wires, 0.60 for generation)
 * @param bands names of the bands whose hours count; empty for all
 */
public record DemandCharge(String name, double pricePerKwMonth, double minimumShare, Set<String> bands) {

    public DemandCharge {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a demand charge needs a name");
        }
        Tariff.within("demand charge " + name, pricePerKwMonth, 0, EnergyBand.LARGEST_PRICE);
        Tariff.within("minimum share of contract of " + name, minimumShare, 0, 1);
        bands = Collections.unmodifiableSet(new TreeSet<>(bands));
    }

    /** Billed demand: the larger of what was drawn and the minimum share of what was contracted; any one unit. */
    public static double billed(double actualPeak, double contract, double minimumShare) {
        return Math.max(
                Tariff.within("actual peak", actualPeak, 0, Double.MAX_VALUE),
                Tariff.within("minimum share of contract", minimumShare, 0, 1)
                        * Tariff.within("contract", contract, 0, Double.MAX_VALUE));
    }
}
