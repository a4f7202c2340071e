package org.hallwright.ui.hall;

import java.util.Locale;
import org.hallwright.design.Fixture;
import org.jspecify.annotations.Nullable;

/** What the pointer does on the plan. Sizes are those of a thing set down by a click, mm. */
enum Tool {
    SELECT(null, 0, 0),
    ROW(null, 0, 0),
    RACK(null, 0, 0),
    WALL(Fixture.Kind.WALL, 3000, 200),
    COLUMN(Fixture.Kind.COLUMN, 600, 600),
    MEASURE(null, 0, 0),
    DOOR(Fixture.Kind.DOOR, 200, 1800),
    KEEP_OUT(Fixture.Kind.KEEP_OUT, 1800, 1200),
    RAMP(Fixture.Kind.RAMP, 1800, 3600),
    CDU(Fixture.Kind.CDU, 1200, 1200),
    PDU(Fixture.Kind.PDU, 1200, 900),
    AIR_HANDLER(Fixture.Kind.AIR_HANDLER, 2400, 900),
    COLD_AISLE(Fixture.Kind.COLD_AISLE, 6000, 1200),
    HOT_AISLE(Fixture.Kind.HOT_AISLE, 6000, 1200);

    /** Tools that stand in the bar by themselves; the rest are in its menu. */
    static final int AT_HAND = 6;

    private final Fixture.@Nullable Kind kind;
    private final int widthMm;
    private final int depthMm;

    Tool(Fixture.@Nullable Kind kind, int widthMm, int depthMm) {
        this.kind = kind;
        this.widthMm = widthMm;
        this.depthMm = depthMm;
    }

    /** The kind of thing it sets down, or null. */
    Fixture.@Nullable Kind kind() {
        return kind;
    }

    int widthMm() {
        return widthMm;
    }

    int depthMm() {
        return depthMm;
    }

    /** Last part of the keys of its name and hint. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
