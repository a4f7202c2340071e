package org.hallwright.engine.power;

/**
 * What one element carries.
 *
 * @param id element
 * @param kind what it is
 * @param supplied whether power reaches its output normally
 * @param loadW output at the loads' design power, W
 * @param inputW input at the same, W
 * @param lossW loss at the same, W
 * @param expectedLoadW output at the loads' expected power, W
 * @param expectedLossW loss at the same, W
 * @param limitW what it may give for ever, its breaker included, all units alive, W; infinite where unknown
 * @param worstLoadW output in the single loss that uses most of its limit, W
 * @param worstLimitW its limit then (units may be lost), W
 * @param worstLoss label of that loss; empty where the normal state is the worst
 * @param headroomW least room below the limit over the normal state and all single losses, W; negative where overloaded;
 *     infinite where no limit is known
 * @param pathHeadroomW the least headroom of this element and of all that supply it: what may still be added here, W
 */
public record ElementResult(
        String id,
        ElementKind kind,
        boolean supplied,
        double loadW,
        double inputW,
        double lossW,
        double expectedLoadW,
        double expectedLossW,
        double limitW,
        double worstLoadW,
        double worstLimitW,
        String worstLoss,
        double headroomW,
        double pathHeadroomW) {

    /** Load over limit normally; 0 where no limit is known. */
    public double utilisation() {
        return over(loadW, limitW);
    }

    /** Load over limit in the worst single loss; 0 where no limit is known. */
    public double worstUtilisation() {
        return over(worstLoadW, worstLimitW);
    }

    private static double over(double loadW, double limitW) {
        return limitW > 0 && !Double.isInfinite(limitW) ? loadW / limitW : 0;
    }
}
