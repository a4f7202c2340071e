package org.hallwright.engine.power.equipment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Fuel of an engine against its load, straight between published points and continued below the first: an engine uses
 * fuel at no load too.
 *
 * @param points by rising load
 */
public record FuelCurve(List<Point> points) {

    /**
     * @param load electrical output over rating
     * @param perHour litres (liquid) or normal cubic metres (gas) an hour
     */
    public record Point(double load, double perHour) {
        public Point {
            Check.notNegative("load", load);
            Check.notNegative("fuel per hour", perHour);
        }
    }

    /**
     * Litres per rated kilowatt-hour at 25, 50, 75 and 100 % load of the 2.5 to 3 MW standby class (Cat 3516E and C175, Cummins
     * QSK78 and QSK95, mtu 16V and 20V4000).
     */
    private static final double[] TYPICAL_DIESEL = {0.078, 0.138, 0.198, 0.262};

    public FuelCurve {
        List<Point> sorted = new ArrayList<>(points);
        sorted.sort(Comparator.comparingDouble(Point::load));
        if (sorted.size() < 2) {
            throw new IllegalArgumentException("a fuel curve needs 2 points or more, got " + sorted.size());
        }
        points = List.copyOf(sorted);
    }

    /** Points as pairs of load and fuel per hour: {@code of(0.5, 71.3, 1, 137)}. */
    public static FuelCurve of(double... loadsAndFuel) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i + 1 < loadsAndFuel.length; i += 2) {
            points.add(new Point(loadsAndFuel[i], loadsAndFuel[i + 1]));
        }
        return new FuelCurve(points);
    }

    /** A diesel set of which only the rating is known; ± 5 % above half load, ± 10 % below. */
    public static FuelCurve typicalDiesel(double ratedW) {
        double kw = Check.positive("rating (W)", ratedW) / 1000;
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < TYPICAL_DIESEL.length; i++) {
            points.add(new Point(0.25 * (i + 1), TYPICAL_DIESEL[i] * kw));
        }
        return new FuelCurve(points);
    }

    /** Fuel an hour at {@code load}. */
    public double perHour(double load) {
        Check.within("load", load, 0, 1.2);
        int upper = 1;
        while (upper < points.size() - 1 && points.get(upper).load() < load) {
            upper++;
        }
        Point below = points.get(upper - 1);
        Point above = points.get(upper);
        double t = (load - below.load()) / (above.load() - below.load());
        return Math.max(0, below.perHour() + t * (above.perHour() - below.perHour()));
    }

    /** The same energy from a fuel of another heating value: HVO needs 1.044 litres for one of diesel. */
    public FuelCurve withVolumeFactor(double factor) {
        Check.positive("volume factor", factor);
        List<Point> scaled = new ArrayList<>();
        for (Point point : points) {
            scaled.add(new Point(point.load(), point.perHour() * factor));
        }
        return new FuelCurve(scaled);
    }
}
