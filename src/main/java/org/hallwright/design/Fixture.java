package org.hallwright.design;

import org.hallwright.base.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Something with a place on the floor that is not a rack.
 *
 * @param kind what it is
 * @param xMm west edge, mm
 * @param yMm north edge, mm
 * @param widthMm along x, mm
 * @param depthMm along y, mm
 * @param element id of the power or cooling element that stands here, or null
 */
public record Fixture(
        String id,
        String name,
        Kind kind,
        int xMm,
        int yMm,
        int widthMm,
        int depthMm,
        @Nullable String element) {

    /** What stands there. */
    public enum Kind {
        COLUMN,
        WALL,
        DOOR,
        RAMP,
        KEEP_OUT,
        CDU,
        AIR_HANDLER,
        PDU,
        COLD_AISLE,
        HOT_AISLE;

        /** Whether a rack may not stand in it. */
        public boolean blocks() {
            return this != COLD_AISLE && this != HOT_AISLE && this != DOOR;
        }
    }

    public Fixture {
        Ids.require(id);
        if (widthMm < 1 || depthMm < 1 || widthMm > Hall.LONGEST_MM || depthMm > Hall.LONGEST_MM) {
            throw new IllegalArgumentException(
                    "fixture '" + id + "' must be 1 mm to 1 km each way, not " + widthMm + " × " + depthMm);
        }
    }

    public Fixture at(int newXMm, int newYMm) {
        return new Fixture(id, name, kind, newXMm, newYMm, widthMm, depthMm, element);
    }

    public Fixture sized(int newWidthMm, int newDepthMm) {
        return new Fixture(id, name, kind, xMm, yMm, newWidthMm, newDepthMm, element);
    }
}
