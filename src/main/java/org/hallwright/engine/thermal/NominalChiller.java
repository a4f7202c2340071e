package org.hallwright.engine.thermal;

import java.util.List;

/**
 * A chiller by the three curves of EnergyPlus' Chiller:Electric: capacity by a temperature difference referred to the
 * EVAPORATOR's design point, full-load power by capacity, power by part load. Referring it to the condenser makes the
 * capacity fall as the air cools, a known mistake.
 *
 * @param condenserRisePerEvaporatorK change of condenser temperature that counts as 1 K at the evaporator
 * @param capacityOfDifference three coefficients 1, d, d2
 * @param powerOfCapacity three coefficients 1, c, c2
 * @param powerOfLoad three coefficients 1, plr, plr2
 */
public record NominalChiller(
        Condenser condenser,
        double ratedW,
        double copReference,
        double referenceLeavingC,
        double referenceSinkC,
        double condenserRisePerEvaporatorK,
        List<Double> capacityOfDifference,
        List<Double> powerOfCapacity,
        List<Double> powerOfLoad,
        double minimumSinkC)
        implements Chiller {
    /** Curves must be complete. */
    public NominalChiller {
        capacityOfDifference = List.copyOf(capacityOfDifference);
        powerOfCapacity = List.copyOf(powerOfCapacity);
        powerOfLoad = List.copyOf(powerOfLoad);
        if (capacityOfDifference.size() != 3 || powerOfCapacity.size() != 3 || powerOfLoad.size() != 3) {
            throw new IllegalArgumentException("each of the three curves needs three coefficients");
        }
        Checks.positive(ratedW, "chiller capacity (W)");
        Checks.within(copReference, 0.5, 25, "reference COP");
        Checks.positive(condenserRisePerEvaporatorK, "condenser rise per evaporator K");
    }

    @Override
    public double cop(double leavingC, double sinkC, double partLoad) {
        double plr = Math.clamp(partLoad, 0.02, 1.0);
        double power = Math.max(quadratic(powerOfCapacity, capacityRatio(leavingC, sinkC)), 0.05)
                * Math.max(quadratic(powerOfLoad, plr), 0.01);
        return Math.min(copReference * plr / power, 25);
    }

    @Override
    public double capacityW(double leavingC, double sinkC) {
        return ratedW * capacityRatio(leavingC, sinkC);
    }

    private double capacityRatio(double leavingC, double sinkC) {
        double difference = (Math.max(sinkC, minimumSinkC) - referenceSinkC) / condenserRisePerEvaporatorK
                - (leavingC - referenceLeavingC);
        double ratio = quadratic(capacityOfDifference, difference);
        // The parabola has a lowest point far on the hot side; beyond it the curve would rise again.
        double c1 = capacityOfDifference.get(1);
        double c2 = capacityOfDifference.get(2);
        double vertex = c2 > 0 ? -c1 / (2 * c2) : Double.POSITIVE_INFINITY;
        if (difference > vertex) {
            ratio = quadratic(capacityOfDifference, vertex);
        }
        return Math.clamp(ratio, 0.1, 2.0);
    }

    private static double quadratic(List<Double> c, double x) {
        return c.get(0) + x * (c.get(1) + x * c.get(2));
    }
}
