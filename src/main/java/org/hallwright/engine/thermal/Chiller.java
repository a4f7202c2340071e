package org.hallwright.engine.thermal;

/**
 * A vapour-compression machine: what it can carry and how much electricity that takes, from the temperature leaving the
 * evaporator, the temperature of its sink and its load.
 */
public sealed interface Chiller permits LiftChiller, CurveChiller, NominalChiller {
    /** What carries the condenser's heat away. */
    enum Condenser {
        /** Outdoor air; the sink temperature is the dry bulb. */
        AIR,
        /** Tower or dry-cooler water; the sink temperature is the water entering the condenser. */
        WATER
    }

    /** What the sink temperature is measured in. */
    Condenser condenser();

    /** Cooling capacity of one machine at its reference point, W. */
    double ratedW();

    /**
     * Coefficient of performance, W of cooling per W of electricity (condenser fans of air-cooled machines included).
     *
     * @param leavingC temperature of the water (or air) leaving the evaporator
     * @param sinkC temperature entering the condenser
     * @param partLoad load over rated capacity, 0 to 1
     */
    double cop(double leavingC, double sinkC, double partLoad);

    /** Capacity available at the temperatures, W: never less when the sink is cooler. */
    double capacityW(double leavingC, double sinkC);

    /** Smallest sink temperature the condenser control lets the machine see, degC. */
    double minimumSinkC();
}
