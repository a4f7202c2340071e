package org.hallwright.engine.power;

import org.hallwright.engine.power.equipment.LossCurve;
import org.hallwright.engine.power.equipment.QuadraticLoss;

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

    /** Converts or transforms, so that a loss curve belongs to it. */
    public boolean converts() {
        return this == MV_TRANSFORMER || this == UPS || this == PDU || this == POWER_SHELF;
    }

    /**
     * What equipment of the kind usually loses: taken where its own curve is not known, since an unknown loss is not none.
     *
     * <ul>
     *   <li>MV transformer: 693 W and 7,600 W for 1,000 kVA, Regulation (EU) 548/2014, tier 2 of liquid-filled units;
     *   <li>UPS: 96 %, about the least average of double conversion above 10 kW in ENERGY STAR UPS 2.0;
     *   <li>PDU with a transformer: 99.02 % at 35 % load, 10 CFR 431.196 for 300 kVA dry, half of it at no load;
     *   <li>power shelf: 96 %, 80 PLUS Titanium at half load.
     * </ul>
     */
    public LossCurve usualLoss() {
        return switch (this) {
            case MV_TRANSFORMER -> new QuadraticLoss(0.000693, 0, 0.0076);
            case UPS, POWER_SHELF -> QuadraticLoss.proportional(0.96);
            case PDU -> new QuadraticLoss(0.00173, 0, 0.0141);
            default -> LossCurve.NONE;
        };
    }
}
