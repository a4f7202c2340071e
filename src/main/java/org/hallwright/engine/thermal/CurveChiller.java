package org.hallwright.engine.thermal;

import java.util.List;

/**
 * A chiller by published curves of the DOE-2 form: capacity and input ratio as biquadratics in the leaving chilled-water
 * and entering condenser temperature, input as a quadratic in part load. Temperatures are held inside the limits of the
 * curves; the capacity is never allowed to fall as the sink cools below the point where the curve peaks.
 *
 * @param capacityOfT six coefficients 1, x, x2, y, y2, xy with x leaving and y entering, degC
 * @param inputRatioOfT the same for electric input ratio relative to 1/COP reference
 * @param inputRatioOfLoad three coefficients 1, plr, plr2
 */
public record CurveChiller(
        Condenser condenser,
        double ratedW,
        double copReference,
        List<Double> capacityOfT,
        List<Double> inputRatioOfT,
        List<Double> inputRatioOfLoad,
        double minimumLeavingC,
        double maximumLeavingC,
        double minimumSinkC,
        double maximumSinkC,
        double minimumPartLoad)
        implements Chiller {
    /** Curves must be complete. */
    public CurveChiller {
        capacityOfT = List.copyOf(capacityOfT);
        inputRatioOfT = List.copyOf(inputRatioOfT);
        inputRatioOfLoad = List.copyOf(inputRatioOfLoad);
        if (capacityOfT.size() != 6 || inputRatioOfT.size() != 6 || inputRatioOfLoad.size() != 3) {
            throw new IllegalArgumentException("curves need 6, 6 and 3 coefficients, not " + capacityOfT.size() + ", "
                    + inputRatioOfT.size() + " and " + inputRatioOfLoad.size());
        }
        Checks.positive(ratedW, "chiller capacity (W)");
        Checks.within(copReference, 0.5, 25, "reference COP");
        Checks.within(maximumSinkC, minimumSinkC, 60, "maximum sink temperature (degC)");
        Checks.within(maximumLeavingC, minimumLeavingC, 45, "maximum leaving temperature (degC)");
    }

    @Override
    public double cop(double leavingC, double sinkC, double partLoad) {
        double x = Math.clamp(leavingC, minimumLeavingC, maximumLeavingC);
        double y = Math.clamp(sinkC, minimumSinkC, maximumSinkC);
        double plr = Math.clamp(partLoad, Math.max(minimumPartLoad, 0.02), 1.0);
        double input = Math.max(biquadratic(inputRatioOfT, x, y), 0.05)
                * (inputRatioOfLoad.get(0) + plr * (inputRatioOfLoad.get(1) + plr * inputRatioOfLoad.get(2)));
        return Math.min(copReference * plr / Math.max(input, 0.01), 25);
    }

    @Override
    public double capacityW(double leavingC, double sinkC) {
        double x = Math.clamp(leavingC, minimumLeavingC, maximumLeavingC);
        double y = Math.clamp(sinkC, minimumSinkC, maximumSinkC);
        double best = 0;
        // The fitted parabola may bend down at its cool end; the machine does not, so take the best from here to the
        // top.
        for (int i = 0; i <= 16; i++) {
            best = Math.max(best, biquadratic(capacityOfT, x, y + (maximumSinkC - y) * i / 16.0));
        }
        return ratedW * Math.clamp(best, 0.1, 1.3);
    }

    private static double biquadratic(List<Double> c, double x, double y) {
        return c.get(0) + c.get(1) * x + c.get(2) * x * x + c.get(3) * y + c.get(4) * y * y + c.get(5) * x * y;
    }
}
