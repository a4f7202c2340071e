package org.hallwright.engine.explain;

import java.util.Objects;
import org.hallwright.quantity.Basis;
import org.hallwright.quantity.Range;
import org.hallwright.quantity.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A number that can be asked <em>why?</em>
 *
 * @param id which figure, such as {@code itDesignPower}
 * @param object what it is a figure of: an id of the design or of the catalogue
 * @param unit the unit for print; {@code range} is in SI
 * @param range value and band in SI, or null where the figure cannot be known (then {@code why} says what is missing)
 * @param basis what it rests on
 * @param why where it comes from
 */
public record Figure(
        String id, String object, Unit unit, @Nullable Range range, Basis basis, Why why) {

    public Figure {
        Objects.requireNonNull(id);
        Objects.requireNonNull(object);
        Objects.requireNonNull(unit);
        Objects.requireNonNull(basis);
        Objects.requireNonNull(why);
    }

    /** A value from a pack. */
    public static Figure sourced(String id, String object, Unit unit, Range range, Basis basis, Why.Source source) {
        return new Figure(id, object, unit, range, basis, source);
    }

    /** A value the planner put into the design. */
    public static Figure given(String id, String object, Unit unit, double si) {
        return new Figure(id, object, unit, Range.exact(si), Basis.DESIGN, new Why.Given(object));
    }

    /** A count taken from the layout itself. */
    public static Figure counted(String id, String object, double count) {
        return given(id, object, Unit.COUNT, count);
    }

    /** A named planning assumption with its band. */
    public static Figure assumed(String id, String object, Unit unit, Range range, String reason, String citation) {
        return new Figure(id, object, unit, range, Basis.ASSUMPTION, new Why.Assumed(reason, citation));
    }

    /** A figure that cannot be known; {@code missing} names what would make it known. */
    public static Figure unknown(String id, String object, Unit unit, String missing) {
        return new Figure(id, object, unit, null, Basis.UNDISCLOSED, new Why.Missing(missing));
    }

    public boolean isKnown() {
        return range != null;
    }

    /**
     * The best estimate in SI.
     *
     * @throws IllegalStateException where the figure is unknown
     */
    public double si() {
        return known().value();
    }

    /** The band in SI, for a figure known to be known. */
    public Range known() {
        if (range == null) {
            throw new IllegalStateException(
                    "figure '" + id + "' of '" + object + "' is unknown: " + why + ". Maybe ask isKnown() first.");
        }
        return range;
    }

    /** The same figure under another name, as when a sum of halls becomes the design's headline. */
    public Figure named(String newId, String newObject) {
        return new Figure(newId, newObject, unit, range, basis, why);
    }
}
