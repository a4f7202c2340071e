package org.hallwright.engine.power;

/** What a piece of the chain is. */
public enum ElementKind {
    UTILITY,
    GENERATOR,
    BESS,
    MV_TRANSFORMER,
    SWITCHGEAR,
    BREAKER,
    UPS,
    TRANSFER_SWITCH,
    PDU,
    RPP,
    BUSWAY,
    RACK_PDU,
    POWER_SHELF;

    /** Power enters the site here and lasts as long as the grid or the fuel does. */
    public boolean isSource() {
        return this == UTILITY || this == GENERATOR;
    }

    /** Converts or transforms, so that a missing loss curve leaves an honest gap in the figures. */
    public boolean converts() {
        return this == MV_TRANSFORMER || this == UPS || this == PDU || this == POWER_SHELF;
    }
}
