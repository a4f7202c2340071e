package org.hallwright.draw;

import java.util.List;

/**
 * A rack seen from one side: rack units counted from the floor, what fills them, what is not known, and what is hidden.
 * Heights are in sixths of a unit.
 *
 * @param rack id of the rack
 * @param side where it is seen from
 * @param slots in painting order
 */
public record Elevation(
        String rack, String title, String subtitle, Side side, int heightUnits, List<Slot> slots, boolean selected) {
    /** Sixths in a rack unit. */
    static final int UNIT = 6;

    public Elevation {
        slots = List.copyOf(slots);
    }

    /** Where a rack is seen from. */
    public enum Side {
        FRONT,
        REAR,
        SIDE
    }

    /** How a slot is drawn. */
    public enum Style {
        /** What is seen. */
        SEEN,
        /** Its height is not known: a dashed box. */
        UNKNOWN,
        /** Hidden behind the other face: hatched. */
        BEHIND,
        /** A panel that closes a gap. */
        BLANK,
        /** What would be placed here. */
        GHOST,
        /** What would be placed here, though something speaks against it. */
        GHOST_REFUSED
    }

    /** The part of the width a slot takes. */
    public enum Span {
        WHOLE,
        /** The half of the depth towards the front, in a view from the side. */
        FRONT_HALF,
        REAR_HALF,
        /** The 0U lane at the left of the drawing. */
        LANE_LEFT,
        LANE_RIGHT
    }

    /**
     * Something in the rack.
     *
     * @param id empty for what cannot be chosen
     * @param bottomSixths its lower edge above the lower edge of U 1
     * @param note second line, where there is room
     * @param chosen whether it is selected
     */
    public record Slot(
            String id,
            int bottomSixths,
            int heightSixths,
            String label,
            String note,
            int colour,
            Style style,
            Span span,
            boolean chosen) {}
}
