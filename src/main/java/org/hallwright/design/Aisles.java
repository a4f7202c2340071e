package org.hallwright.design;

import org.jspecify.annotations.Nullable;

/**
 * The narrowest aisles that the racks themselves leave, whatever is drawn between them.
 *
 * @param coldMm free depth before a front up to the next rack, mm, or null where no front looks at a rack nearby
 * @param hotMm the same behind the backs
 */
public record Aisles(@Nullable Integer coldMm, @Nullable Integer hotMm) {
    /** Where there are no racks. */
    public static final Aisles NONE = new Aisles(null, null);

    /** Racks further apart than this have a room between them and not an aisle, mm. */
    static final int WIDEST_MM = 3000;

    /** The narrower of each. */
    Aisles and(Aisles other) {
        return new Aisles(least(coldMm, other.coldMm), least(hotMm, other.hotMm));
    }

    private static @Nullable Integer least(@Nullable Integer a, @Nullable Integer b) {
        return a == null ? b : b == null ? a : Integer.valueOf(Math.min(a, b));
    }
}
