package org.hallwright.engine.supply;

import org.hallwright.base.Message;

/** What the supply room has to tell. */
public enum SupplyMessage implements Message {
    /** {0} name of the item. */
    CLOUD_ONLY("supply.cloud-only"),
    /** {0} name of the item. */
    IN_TALKS("supply.in-talks"),
    /** {0} name of the item. */
    RACK_ONLY("supply.rack-only"),
    /** {0} name of the item. */
    LIMITED("supply.limited"),
    /** {0} name of the item. */
    RESTRICTED("supply.restricted"),
    /** {0} task, {1} order-by date, {2} date of the plan. */
    ORDER_DATE_PASSED("supply.order-date-passed"),
    /** {0} earliest date that can be met, {1} date of the phase. */
    PHASE_TOO_EARLY("supply.phase-too-early"),
    /** {0} power needed in kW, {1} power connected on that date in kW, {2} the date. */
    GRID_RAMP_TOO_SLOW("supply.grid-ramp-too-slow"),
    /** {0} task, {1} weeks of slip. */
    SLIPS_AT_HIGH_END("supply.slips-at-high-end"),
    SWAP_UNKNOWN_RACK("supply.swap-unknown-rack"),
    SWAP_BY_WHAT("supply.swap-by-what"),
    SWAP_NOTHING("supply.swap-nothing"),
    SWAP_UNKNOWN_MEASURE("supply.swap-unknown-measure"),
    SWAP_NOT_ONE("supply.swap-not-one"),
    SWAP_ROWS_FULL("supply.swap-rows-full");

    private final String key;

    SupplyMessage(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
