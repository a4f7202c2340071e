package org.hallwright.engine.power.equipment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Loss read from published points, linear in the load between them. For curves that no quadratic follows (80 PLUS
 * certification floors). Below the first and above the last point the nearest segment is continued, never below zero.
 */
public record InterpolatedLoss(List<EfficiencyPoint> points) implements LossCurve {

    public InterpolatedLoss {
        if (points.size() < 2) {
            throw new IllegalArgumentException("interpolation needs 2 points or more, got " + points.size());
        }
        List<EfficiencyPoint> sorted = new ArrayList<>(points);
        sorted.sort(Comparator.comparingDouble(EfficiencyPoint::load));
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).load() == sorted.get(i - 1).load()) {
                throw new IllegalArgumentException(
                        "two efficiencies at load " + sorted.get(i).load());
            }
        }
        points = List.copyOf(sorted);
    }

    @Override
    public double lossFraction(double x) {
        int upper = 1;
        while (upper < points.size() - 1 && points.get(upper).load() < x) {
            upper++;
        }
        EfficiencyPoint below = points.get(upper - 1);
        EfficiencyPoint above = points.get(upper);
        double t = (x - below.load()) / (above.load() - below.load());
        return Math.max(0, below.lossFraction() + t * (above.lossFraction() - below.lossFraction()));
    }
}
