package org.hallwright.engine.cost;

import org.hallwright.base.Problem;
import org.hallwright.catalog.economics.EconomicFact;
import org.hallwright.catalog.economics.Economics;
import org.hallwright.engine.explain.Figure;
import org.hallwright.quantity.Range;
import org.jspecify.annotations.Nullable;

/**
 * What providers ask for tokens of a model, as a band of sanity: a price holds margin, batching and subsidy, so an own
 * cost far outside needs an explanation and proves nothing.
 */
public final class MarketCheck {

    /** An own cost may be this many times below the cheapest or above the dearest before it is remarked on. */
    private static final double SLACK = 3;

    private MarketCheck() {}

    /** Quartiles of what providers ask for output tokens, USD per token, or null where the pack has not the model. */
    public static @Nullable Range askedPerToken(Economics economics, String model) {
        EconomicFact fact = economics.fact("tokenPrices.models", model, "output");
        return fact == null ? null : fact.datum().si();
    }

    /** A remark where a served token costs far less or more than it sells for, or null. */
    public static @Nullable Problem check(Figure costPerMtok, Range askedPerToken) {
        double own = costPerMtok.si();
        if (own >= askedPerToken.low() / SLACK && own <= askedPerToken.high() * SLACK) {
            return null;
        }
        return Problem.warning(
                CostMessage.OUTSIDE_MARKET,
                costPerMtok.object(),
                own * 1e6,
                askedPerToken.low() * 1e6,
                askedPerToken.high() * 1e6);
    }
}
