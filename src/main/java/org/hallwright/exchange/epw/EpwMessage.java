package org.hallwright.exchange.epw;

import org.hallwright.base.Message;

/** What can be wrong with an EPW file. */
public enum EpwMessage implements Message {
    TOO_LARGE("epw.too-large"),
    NOT_EPW("epw.not-epw"),
    BAD_LOCATION("epw.bad-location"),
    TRUNCATED_HEADER("epw.truncated-header"),
    COLUMN_COUNT("epw.column-count"),
    DECIMAL_COMMA("epw.decimal-comma"),
    NOT_A_NUMBER("epw.not-a-number"),
    OUT_OF_RANGE("epw.out-of-range"),
    HOURS_MISSING("epw.hours-missing"),
    HOURS_TWICE("epw.hours-twice"),
    TRUNCATED("epw.truncated"),
    LEAP_DAY("epw.leap-day"),
    SUB_HOURLY("epw.sub-hourly"),
    GAP_FILLED("epw.gap-filled"),
    GAP_TOO_LONG("epw.gap-too-long"),
    DEW_POINT_ABOVE("epw.dew-point-above");

    private final String key;

    EpwMessage(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
