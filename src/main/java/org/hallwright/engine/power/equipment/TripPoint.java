package org.hallwright.engine.power.equipment;

/**
 * A point of a trip curve.
 *
 * @param multiple current over the rating or setting
 * @param seconds middle of the band
 * @param lowSeconds the breaker may open from here on
 * @param highSeconds the breaker has opened by then
 */
public record TripPoint(double multiple, double seconds, double lowSeconds, double highSeconds) {

    public TripPoint {
        Check.positive("multiple of rating", multiple);
        Check.positive("trip time (s)", seconds);
        Check.within("earliest trip time (s)", lowSeconds, Double.MIN_VALUE, seconds);
        Check.within("latest trip time (s)", highSeconds, seconds, Double.MAX_VALUE);
    }

    /** A point without a stated band. */
    public TripPoint(double multiple, double seconds) {
        this(multiple, seconds, seconds, seconds);
    }
}
