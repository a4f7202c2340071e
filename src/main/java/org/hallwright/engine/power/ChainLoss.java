package org.hallwright.engine.power;

import java.util.ArrayList;
import java.util.List;
import org.hallwright.engine.power.equipment.EfficiencyPoint;
import org.hallwright.engine.power.equipment.LossFit;
import org.hallwright.engine.power.equipment.QuadraticLoss;

/**
 * The loss of the whole chain against the power of the loads, as one curve for the hours of a year.
 *
 * @param loadDesignW design power of all loads that are supplied, W
 * @param curve loss over {@code loadDesignW} against load over it
 * @param largestError largest difference in efficiency between this curve and the chain worked in full (fraction)
 */
public record ChainLoss(double loadDesignW, QuadraticLoss curve, double largestError) {

    private static final int STEPS = 10;

    /** No load, no loss. */
    static final ChainLoss NONE = new ChainLoss(0, new QuadraticLoss(0, 0, 0), 0);

    /** Loss (W) when the loads draw {@code loadW} in all, each its part of the design power. */
    public double lossW(double loadW) {
        if (!(loadW >= 0 && loadW < 1e13)) {
            throw new IllegalArgumentException("load is " + loadW + " W but must be finite and not negative");
        }
        return loadDesignW == 0 ? 0 : loadDesignW * curve.lossFraction(loadW / loadDesignW);
    }

    /** Fits the curve to the chain worked at ten loads from 10 % to 100 %. */
    static ChainLoss of(FailureSimulator simulator) {
        double designW = suppliedW(simulator, simulator.sums.groupW);
        if (designW == 0) {
            return NONE;
        }
        List<EfficiencyPoint> points = new ArrayList<>();
        Flow flow = new Flow(simulator.graph);
        for (int step = 1; step <= STEPS; step++) {
            double load = (double) step / STEPS;
            double[] groupW = simulator.sums.groupW.clone();
            for (int g = 0; g < groupW.length; g++) {
                groupW[g] *= load;
            }
            flow.all(simulator.normal, groupW);
            points.add(new EfficiencyPoint(load, Math.min(1, load * designW / flow.facilityW())));
        }
        LossFit fit = LossFit.of(points);
        return new ChainLoss(designW, fit.quadratic(), fit.quadraticError());
    }

    /** What the living feeds carry, W. */
    static double suppliedW(FailureSimulator simulator, double[] groupW) {
        double sum = 0;
        for (int g = 0; g < groupW.length; g++) {
            sum += simulator.normal.dark[g] ? 0 : groupW[g];
        }
        return sum;
    }
}
