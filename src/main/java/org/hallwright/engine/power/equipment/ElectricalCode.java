package org.hallwright.engine.power.equipment;

/** How much of a breaker's rating a load of three hours or more may use: by the code of the site. */
public enum ElectricalCode {
    /** NEC (NFPA 70) 210.20(A), 215.3: 80 %, unless the assembly is listed for 100 %. */
    NEC(0.8),
    /** IEC 60364-4-43, 433.1: the design current may reach the rating. */
    IEC(1.0);

    private final double continuousShare;

    ElectricalCode(double continuousShare) {
        this.continuousShare = continuousShare;
    }

    /** Share of the rating for a continuous load on a standard-rated breaker. */
    public double continuousShare() {
        return continuousShare;
    }

    /** The same for an assembly that may be listed for its full rating. */
    public double continuousShare(boolean fullyRated) {
        return fullyRated ? 1 : continuousShare;
    }
}
