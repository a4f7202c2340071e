package org.hallwright.engine.power;

/**
 * How a site answers an overload.
 *
 * @param cappedShare share of its power that a cappable load keeps when capped
 * @param actionS seconds from the overload to the end of shedding and capping; Flex (ISCA 2021) acts within about 10 s
 */
public record ShedPolicy(double cappedShare, double actionS) {

    /** Capped to 70 %, within 10 s: a planning estimate. */
    public static final ShedPolicy TYPICAL = new ShedPolicy(0.7, 10);

    public ShedPolicy {
        if (!(cappedShare >= 0 && cappedShare <= 1)) {
            throw new IllegalArgumentException("capped share is " + cappedShare + " but must be 0 to 1");
        }
        if (!(actionS >= 0 && actionS <= 86_400)) {
            throw new IllegalArgumentException("time to act is " + actionS + " s but must be 0 to 86400");
        }
    }
}
