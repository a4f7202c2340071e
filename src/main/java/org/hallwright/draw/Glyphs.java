package org.hallwright.draw;

import org.hallwright.design.Fixture;
import org.hallwright.design.PowerPlan;
import org.jspecify.annotations.Nullable;

/** Which sign stands for which kind of thing. */
public final class Glyphs {
    private Glyphs() {}

    public static Glyph of(PowerPlan.Kind kind) {
        return switch (kind) {
            case UTILITY -> Glyph.UTILITY;
            case GENERATOR -> Glyph.GENERATOR;
            case MV_TRANSFORMER -> Glyph.TRANSFORMER;
            case SWITCHGEAR -> Glyph.SWITCHGEAR;
            case BESS -> Glyph.BATTERY;
            case UPS -> Glyph.UPS;
            case TRANSFER_SWITCH -> Glyph.TRANSFER_SWITCH;
            case PDU, RPP -> Glyph.PDU;
            case BUSWAY -> Glyph.BUSWAY;
        };
    }

    /** Null for what the plan draws to its own shape. */
    public static @Nullable Glyph of(Fixture.Kind kind) {
        return switch (kind) {
            case CDU -> Glyph.CDU;
            case AIR_HANDLER -> Glyph.AIR_HANDLER;
            case PDU -> Glyph.PDU;
            case COLUMN, WALL, DOOR, RAMP, KEEP_OUT, COLD_AISLE, HOT_AISLE -> null;
        };
    }
}
