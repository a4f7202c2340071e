package org.hallwright.engine.power.plan;

import org.hallwright.engine.power.equipment.ElectricalCode;
import org.hallwright.engine.power.equipment.Supply;

/**
 * The low-voltage supply of a site.
 *
 * @param code electrical code
 * @param supply distribution voltage of the halls
 * @param powerFactor of IT loads
 */
public record SiteSupply(ElectricalCode code, Supply supply, double powerFactor) {

    /** 230/400 V under the IEC, 240/415 V under the NEC: what halls are built with. */
    public static SiteSupply usual(ElectricalCode code) {
        return new SiteSupply(code, Supply.threePhase(code == ElectricalCode.NEC ? 415 : 400), 0.98);
    }
}
