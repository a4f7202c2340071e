package org.hallwright.engine.power;

/** How capacity is made redundant (terms of EN 50600-2-2 and of the Uptime topologies). */
public enum Topology {
    /** What the load needs and nothing more. */
    N(1, 1, 0),
    /** One path whose parallel units have one to spare. */
    N_PLUS_1(1, 1, 1),
    /** Two paths, each for the whole load. */
    TWO_N(2, 1, 0),
    /** Two paths, each for the whole load and with a unit to spare. */
    TWO_N_PLUS_1(2, 1, 1),
    /** Three systems, any two of which carry the load. */
    DISTRIBUTED_3N_2(3, 2, 0),
    /** Four systems, any three of which carry the load. */
    DISTRIBUTED_4N_3(4, 3, 0),
    /** Each block's system backed by one common catcher behind transfer switches. */
    BLOCK_REDUNDANT(0, 0, 0);

    private final int systems;
    private final int needed;
    private final int spareUnits;

    Topology(int systems, int needed, int spareUnits) {
        this.systems = systems;
        this.needed = needed;
        this.spareUnits = spareUnits;
    }

    /** Systems in all; {@code blocks} counts only for block redundancy. */
    public int systems(int blocks) {
        return this == BLOCK_REDUNDANT ? blocks + 1 : systems;
    }

    /** Systems that carry the load alone. */
    public int needed(int blocks) {
        return this == BLOCK_REDUNDANT ? blocks : needed;
    }

    /** Units to spare in each system. */
    public int spareUnits() {
        return spareUnits;
    }

    /** Installed capacity over the load. */
    public double installedShare(int blocks) {
        return (double) systems(blocks) / needed(blocks);
    }
}
