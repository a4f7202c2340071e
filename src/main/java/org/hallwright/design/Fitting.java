package org.hallwright.design;

import java.util.List;
import org.hallwright.base.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Something mounted in a rack beside the nodes that the rack's type brings: a switch, storage, a shelf, a blanking panel,
 * a strip in a side lane. Heights and places are in sixths of a rack unit, so that half and third units are whole
 * numbers (44.45 mm each, EIA-310).
 *
 * @param name what the planner calls it
 * @param item id of the type it is one of, or null where it is of none
 * @param bottomSixths its lower edge above the lower edge of U 1; U n begins at 6 (n − 1)
 * @param heightSixths its height; in a side lane how much of it the strip takes
 * @param face where in the rack it is
 * @param powerW its design power, W; null where unknown, which is not zero
 * @param massKg its mass, kg; null where unknown
 */
public record Fitting(
        String id,
        String name,
        @Nullable String item,
        int bottomSixths,
        int heightSixths,
        Face face,
        @Nullable Double powerW,
        @Nullable Double massKg) {

    /** Sixths in a rack unit. */
    public static final int UNIT = 6;

    /** The highest rack there is, in sixths of a unit. */
    public static final int HIGHEST = 100 * UNIT;

    /** Where in a rack something is. */
    public enum Face {
        /** Front to back: nothing else has these units. */
        FULL,
        /** The front half of the depth. */
        FRONT,
        /** The rear half of the depth. */
        REAR,
        /** The 0U lane to the left, seen from the rear. */
        LANE_LEFT,
        /** The 0U lane to the right, seen from the rear. */
        LANE_RIGHT;

        /** Whether it takes no rack units. */
        public boolean isLane() {
            return this == LANE_LEFT || this == LANE_RIGHT;
        }

        /** Whether two things at the same height are in one another's way. */
        public boolean meets(Face other) {
            if (isLane() || other.isLane()) {
                return this == other;
            }
            return this == FULL || other == FULL || this == other;
        }
    }

    public Fitting {
        Ids.require(id);
        if (bottomSixths < 0 || heightSixths < 1 || (long) bottomSixths + heightSixths > HIGHEST) {
            throw new IllegalArgumentException("fitting '" + id + "' must lie within 100 rack units, not at "
                    + bottomSixths + " with " + heightSixths + " sixths");
        }
        if (powerW != null && !(powerW >= 0 && powerW <= 1e6)) {
            throw new IllegalArgumentException("power of fitting '" + id + "' must be 0 to 1 MW, not " + powerW + " W");
        }
        if (massKg != null && !(massKg >= 0 && massKg <= 10_000)) {
            throw new IllegalArgumentException("mass of fitting '" + id + "' must be 0 to 10 t, not " + massKg + " kg");
        }
    }

    /** Its upper edge, sixths of a unit. */
    public int topSixths() {
        return bottomSixths + heightSixths;
    }

    /** Whether the two want the same space. */
    public boolean overlaps(Fitting other) {
        return face.meets(other.face) && bottomSixths < other.topSixths() && other.bottomSixths < topSixths();
    }

    public Fitting at(int newBottomSixths) {
        return new Fitting(id, name, item, newBottomSixths, heightSixths, face, powerW, massKg);
    }

    public Fitting withFace(Face newFace) {
        return new Fitting(id, name, item, bottomSixths, heightSixths, newFace, powerW, massKg);
    }

    public Fitting withId(String newId) {
        return new Fitting(newId, name, item, bottomSixths, heightSixths, face, powerW, massKg);
    }

    /**
     * What several fittings come to.
     *
     * @param powerW together, or null where one is unknown
     * @param massKg together, or null where one is unknown
     */
    public record Sum(
            int count, @Nullable Double powerW, @Nullable Double massKg) {
        public static final Sum NONE = new Sum(0, 0.0, 0.0);

        public static Sum of(List<Fitting> fittings) {
            if (fittings.isEmpty()) {
                return NONE;
            }
            Double power = 0.0;
            Double mass = 0.0;
            for (Fitting f : fittings) {
                power = power == null || f.powerW() == null ? null : (Double) (power + f.powerW());
                mass = mass == null || f.massKg() == null ? null : (Double) (mass + f.massKg());
            }
            return new Sum(fittings.size(), power, mass);
        }
    }
}
