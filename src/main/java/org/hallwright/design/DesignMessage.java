package org.hallwright.design;

import org.hallwright.base.Message;

/** What can be wrong with a design or an edit, as far as the design alone can tell. */
public enum DesignMessage implements Message {
    NO_SUCH_HALL("design.no-such-hall"),
    NO_SUCH_ROW("design.no-such-row"),
    NO_SUCH_RACK("design.no-such-rack"),
    NO_SUCH_OBJECT("design.no-such-object"),
    DUPLICATE_ID("design.duplicate-id"),
    NOT_ALLOWED("design.not-allowed"),
    RACKS_OVERLAP("design.racks-overlap"),
    RACK_OUTSIDE_HALL("design.rack-outside-hall"),
    RACK_ON_FIXTURE("design.rack-on-fixture"),
    /** {0} how many racks, {1} the rack or their row, {2} free mm, {3} 1 for a wall, {4} what is in the way, {5} least mm. */
    FRONT_CLEARANCE("design.front-clearance"),
    /** The same behind. */
    REAR_CLEARANCE("design.rear-clearance"),
    /** {0} rack or thing, {1} door, {2} how many more. */
    DOOR_BLOCKED("design.door-blocked"),
    FITTINGS_OVERLAP("design.fittings-overlap"),
    FITTING_ABOVE_RACK("design.fitting-above-rack"),
    UNKNOWN_RACK_TYPE("design.unknown-rack-type"),
    UNKNOWN_FEED("design.unknown-feed"),
    UNKNOWN_LOOP("design.unknown-loop"),
    UNKNOWN_POOL("design.unknown-pool"),
    UNKNOWN_PHASE("design.unknown-phase"),
    /** {0} date of the phase, {1} date of the one before it. */
    DATES_OUT_OF_ORDER("design.dates-out-of-order"),
    /** {0} phase, {1} racks of it, {2} how many of them stand outside their hall. */
    PHASE_LARGER_THAN_HALL("design.phase-larger-than-hall"),
    UNKNOWN_REGION("design.unknown-region"),
    UNKNOWN_SITE("design.unknown-site"),
    UNKNOWN_EQUIPMENT("design.unknown-equipment"),
    UNKNOWN_MODEL("design.unknown-model"),
    UNKNOWN_ELEMENT("design.unknown-element"),
    TYPE_IN_USE("design.type-in-use"),
    /** {0} model, {1} workload. */
    MODEL_IN_USE("design.model-in-use");

    private final String key;

    DesignMessage(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
