package org.hallwright.exchange.carbon;

import org.hallwright.base.Message;

/** What can be wrong with a file of grid intensity. */
public enum CarbonMessage implements Message {
    NO_COLUMN("carbon.no-column"),
    SEVERAL_COLUMNS("carbon.several-columns"),
    NOT_A_NUMBER("carbon.not-a-number"),
    OUT_OF_RANGE("carbon.out-of-range"),
    HOURS("carbon.hours"),
    LEAP_DAY("carbon.leap-day"),
    UNIT_UNSTATED("carbon.unit-unstated"),
    UNIT_DOUBTFUL("carbon.unit-doubtful");

    private final String key;

    CarbonMessage(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
