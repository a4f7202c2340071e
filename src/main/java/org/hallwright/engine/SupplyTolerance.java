package org.hallwright.engine;

import org.hallwright.engine.explain.Figure;
import org.hallwright.engine.power.ElementResult;
import org.hallwright.engine.power.PowerElement;
import org.hallwright.engine.power.PowerNetwork;
import org.hallwright.engine.power.PowerResult;
import org.hallwright.quantity.Range;
import org.hallwright.quantity.Unit;

/** How far the losses of the supply may lie from those reckoned, because a usual curve stands in for one that nobody knows. */
final class SupplyTolerance {

    /** A UPS of the kind may as well lose 2 % as 8 where 4 are usual, a transformer half or twice the regulation's limit. */
    private static final Range OF_USUAL = new Range(0.5, 1, 2);

    private SupplyTolerance() {}

    /** Exact where every curve is known; else by the share of the losses that usual curves make at design power. */
    static Figure of(PowerNetwork network, PowerResult power) {
        double usualW = 0;
        double allW = power.totals().cableLossDesignW();
        for (PowerElement element : network.elements()) {
            ElementResult result = power.element(element.id());
            double lossW = result == null ? 0 : result.lossW();
            allW += lossW;
            boolean guessed = element.loss() == null || !(element.unitRatedW() > 0);
            usualW += guessed && element.kind().converts() ? lossW : 0;
        }
        double share = allW > 0 ? usualW / allW : 0;
        return Figure.assumed(
                "supplyTolerance",
                "power",
                Unit.ONE,
                new Range(1 - share * (1 - OF_USUAL.low()), 1, 1 + share * (OF_USUAL.high() - 1)),
                "Losses of the supply over those reckoned: where a loss curve is unknown the usual one of its kind stands in.",
                "ENERGY STAR UPS 2.0 products at 92 to 98 %; the fleet of 2005 at 86 to 93 %");
    }
}
