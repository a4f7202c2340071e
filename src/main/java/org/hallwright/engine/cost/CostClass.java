package org.hallwright.engine.cost;

/** Kinds of purchase that share a life and a rate of maintenance. */
public enum CostClass {
    /** Racks, nodes and accelerators. */
    ACCELERATORS(0.42),
    /** Switches, optics and cables. */
    NETWORK(0.13),
    STORAGE(0.014),
    /** Transformers, switchgear, UPS, generators, busways, delivered. */
    POWER(0.15),
    /** Chillers, dry coolers, CDUs, air handlers, pumps, delivered. */
    COOLING(0.18);

    private final double usualShare;

    CostClass(double usualShare) {
        this.usualShare = usualShare;
    }

    /**
     * Share of the all-in capital of a GB200 site: what to expect where a price is missing. Bernstein, October 2025, 35
     * billion USD per GW; cooling is the rest of "mechanical and electrical close to one third".
     */
    public double usualShare() {
        return usualShare;
    }
}
