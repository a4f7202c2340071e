package org.hallwright.engine;

import org.hallwright.base.Message;

/** What the engine objects to in a design as a whole. */
public enum EngineMessage implements Message {
    NO_RACKS("engine.no-racks"),
    WRONG_EQUIPMENT("engine.wrong-equipment"),
    LOOPS_IN_A_RING("engine.loops-in-a-ring"),
    NO_HEAT_SINK("engine.no-heat-sink"),
    LIQUID_RACK_WITHOUT_LOOP("engine.liquid-rack-without-loop"),
    LOOP_TOO_WARM("engine.loop-too-warm"),
    PLANT_TOO_SMALL("engine.plant-too-small"),
    PLANT_NOT_REDUNDANT("engine.plant-not-redundant"),
    INLET_TOO_WARM("engine.inlet-too-warm"),
    INLET_PERHAPS_TOO_WARM("engine.inlet-perhaps-too-warm"),
    CONNECTION_EXCEEDED("engine.connection-exceeded"),
    CAP_BELOW_IDLE("engine.cap-below-idle"),
    CAP_BELOW_EXPECTED("engine.cap-below-expected"),
    SWING_ABOVE_LIMIT("engine.swing-above-limit"),
    SWING_PERHAPS_ABOVE_LIMIT("engine.swing-perhaps-above-limit"),
    GENERATORS_TOO_SMALL("engine.generators-too-small"),
    SWING_ABOVE_GENERATORS("engine.swing-above-generators"),
    FLOOR_LIMIT_EXCEEDED("engine.floor-limit-exceeded"),
    FLOOR_SPREAD_NEEDED("engine.floor-spread-needed"),
    FLOOR_LIMIT_UNDECIDED("engine.floor-limit-undecided"),
    MIXED_POOL("engine.mixed-pool"),
    EMPTY_POOL("engine.empty-pool"),
    UNKNOWN_MODEL("engine.unknown-model"),
    UNKNOWN_PRECISION("engine.unknown-precision"),
    NOT_FOR_SALE("engine.not-for-sale"),
    NO_CLIMATE("engine.no-climate"),
    ALIKE("engine.alike");

    private final String key;

    EngineMessage(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
