package org.hallwright.region;

import org.hallwright.base.Message;

/** What can be wrong with a regional pack. The first argument is the rule's id, the second the field. */
public enum RegionMessage implements Message {
    UNREADABLE("region.unreadable"),
    MISSING_FIELD("region.missing-field"),
    WRONG_TYPE("region.wrong-type"),
    UNKNOWN_WORD("region.unknown-word"),
    BAD_DATE("region.bad-date"),
    UNKNOWN_METRIC("region.unknown-metric"),
    WRONG_UNIT("region.wrong-unit"),
    UNIT_NOT_COMPARED("region.unit-not-compared"),
    LIMIT_DOES_NOT_FIT("region.limit-does-not-fit"),
    OPERATOR_DOES_NOT_FIT("region.operator-does-not-fit"),
    LIMIT_OUT_OF_REACH("region.limit-out-of-reach"),
    UNKNOWN_GROUP("region.unknown-group"),
    PHASES_OUT_OF_ORDER("region.phases-out-of-order"),
    DUPLICATE_ID("region.duplicate-id"),
    MISSING_SOURCE("region.missing-source"),
    NO_SOURCE("region.no-source"),
    UNKNOWN_PARENT("region.unknown-parent"),
    CIRCULAR_INHERITANCE("region.circular-inheritance"),
    COUNT_DIFFERS("region.count-differs"),
    UNKNOWN_RULE("region.unknown-rule");

    private final String key;

    RegionMessage(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
