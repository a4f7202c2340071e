package org.hallwright.engine.power.equipment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Time to trip against current, as a band: straight between points in logarithms of both, as curves are printed.
 *
 * @param holds multiple of the rating that is carried for ever; between it and the first point the time is undefined by
 *     the product standard, and the breaker is taken to open no earlier than at the first point
 * @param points at least two, by rising multiple
 * @param instantaneous multiple from which the magnetic release opens at once; infinite where there is none
 */
public record TripCurve(double holds, List<TripPoint> points, double instantaneous) {

    /** Time of a magnetic or instantaneous release, opening included. */
    public static final double INSTANT_SECONDS = 0.02;

    public TripCurve {
        Check.positive("holding multiple", holds);
        if (points.size() < 2) {
            throw new IllegalArgumentException("a trip curve needs 2 points or more, got " + points.size());
        }
        List<TripPoint> sorted = new ArrayList<>(points);
        sorted.sort(Comparator.comparingDouble(TripPoint::multiple));
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).multiple() == sorted.get(i - 1).multiple()) {
                throw new IllegalArgumentException(
                        "two trip times at " + sorted.get(i).multiple() + " x rating");
            }
        }
        points = List.copyOf(sorted);
    }

    public TripCurve(double holds, List<TripPoint> points) {
        this(holds, points, Double.POSITIVE_INFINITY);
    }

    /**
     * The I²t law of an electronic long-time release set to {@code secondsAt6} at six times its setting:
     * {@code t = secondsAt6 (6 / multiple)²}, with its printed tolerance of 0 to -20 %, growing to -30 % at 1.5.
     */
    public static TripCurve inverseSquare(double secondsAt6) {
        return new TripCurve(
                1.05,
                List.of(
                        law(secondsAt6, 1.2, 0.7),
                        law(secondsAt6, 1.5, 0.7),
                        law(secondsAt6, 6, 0.8),
                        law(secondsAt6, 10, 0.8)));
    }

    private static TripPoint law(double secondsAt6, double multiple, double low) {
        double seconds = secondsAt6 * 36 / (multiple * multiple);
        return new TripPoint(multiple, seconds, low * seconds, seconds);
    }

    /** Middle of the band (s) at {@code multiple} of the rating; infinite where it holds. */
    public double seconds(double multiple) {
        return at(multiple, 0);
    }

    /** Earliest (s): a transfer must be over by then. */
    public double earliestSeconds(double multiple) {
        return at(multiple, -1);
    }

    /** Latest (s): a cable must stand it until then. */
    public double latestSeconds(double multiple) {
        return at(multiple, 1);
    }

    /** Energy let through (A²s) by a breaker of {@code ratingA} until it has surely opened. */
    public double letThroughA2s(double ratingA, double multiple) {
        double amperes = Check.positive("rating (A)", ratingA) * multiple;
        return amperes * amperes * latestSeconds(multiple);
    }

    private double at(double multiple, int side) {
        Check.notNegative("multiple of rating", multiple);
        if (multiple <= holds) {
            return Double.POSITIVE_INFINITY;
        }
        if (multiple >= instantaneous) {
            return INSTANT_SECONDS;
        }
        if (multiple <= points.getFirst().multiple()) {
            return side(points.getFirst(), side);
        }
        int upper = 1;
        while (upper < points.size() - 1 && points.get(upper).multiple() < multiple) {
            upper++;
        }
        TripPoint below = points.get(upper - 1);
        TripPoint above = points.get(upper);
        double t = Math.log(multiple / below.multiple()) / Math.log(above.multiple() / below.multiple());
        double first = Math.log(side(below, side));
        return Math.exp(first + t * (Math.log(side(above, side)) - first));
    }

    private static double side(TripPoint point, int side) {
        return side < 0 ? point.lowSeconds() : side > 0 ? point.highSeconds() : point.seconds();
    }
}
