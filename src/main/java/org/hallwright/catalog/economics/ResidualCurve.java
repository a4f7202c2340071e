package org.hallwright.catalog.economics;

import java.util.List;

/** What used equipment fetched as a share of its new price, by age. */
public record ResidualCurve(String what, String source, List<Point> points) {

    /** A band at an age in years. */
    public record Point(double years, double low, double high) {}

    public ResidualCurve {
        points = List.copyOf(points);
    }
}
