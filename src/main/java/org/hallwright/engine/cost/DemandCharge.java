package org.hallwright.engine.cost;

import java.util.Set;

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
        Inputs.notNegative("demand charge", pricePerKwMonth);
        Inputs.within("minimum share of contract", minimumShare, 0, 1);
        bands = Set.copyOf(bands);
    }

    /** Billed demand: the larger of what was drawn and the minimum share of what was contracted; any one unit. */
    public static double billed(double actualPeak, double contract, double minimumShare) {
        return Math.max(
                Inputs.notNegative("actual peak", actualPeak),
                Inputs.within("minimum share of contract", minimumShare, 0, 1)
                        * Inputs.notNegative("contract", contract));
    }
}
