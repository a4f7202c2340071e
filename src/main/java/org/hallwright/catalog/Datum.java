package org.hallwright.catalog;

import org.hallwright.quantity.Basis;
import org.hallwright.quantity.Range;
import org.hallwright.quantity.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A catalogue value as its source has it.
 *
 * @param value the best figure in {@code unitText}, or null where there is none
 * @param low smallest credible value, or null where the source gives no band
 * @param high largest credible value, or null
 * @param unitText the unit as written in the pack
 * @param basis what it rests on
 * @param source id of the source in the pack, or null
 * @param note the editor's remark, or null
 */
public record Datum(
        @Nullable Double value,
        @Nullable Double low,
        @Nullable Double high,
        String unitText,
        Basis basis,
        @Nullable String source,
        @Nullable String note) {

    /** A value that the catalogue does not hold. */
    public static final Datum ABSENT = new Datum(null, null, null, "", Basis.UNDISCLOSED, null, null);

    public boolean isKnown() {
        return value != null;
    }

    /** The unit, or {@link Unit#ONE} for texts without a conversion (then the number is used as it stands). */
    public Unit unit() {
        Unit unit = Unit.of(unitText);
        return unit == null ? Unit.ONE : unit;
    }

    /** Value and band in SI, or null where the value is unknown. */
    public @Nullable Range si() {
        if (value == null) {
            return null;
        }
        Unit unit = unit();
        double lowest = low == null ? value : low;
        double highest = high == null ? value : high;
        return Range.spanning(unit.toSi(lowest), unit.toSi(value), unit.toSi(highest));
    }

    /** The best value in SI, or the other where it is unknown. Only for drawing; never for a figure. */
    public double siOr(double other) {
        Range range = si();
        return range == null ? other : range.value();
    }
}
