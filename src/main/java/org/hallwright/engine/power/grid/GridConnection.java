package org.hallwright.engine.power.grid;

import java.util.ArrayList;
import java.util.List;

/**
 * A grid connection.
 *
 * @param limitVa contracted apparent power
 * @param powerFactor of the site at the point of connection
 */
public record GridConnection(double limitVa, double powerFactor) {

    public GridConnection {
        Need.within("connection (VA)", limitVa, 1, 1e11);
        Need.within("power factor", powerFactor, 0.01, 1);
    }

    /** Active power (W) that may be drawn. */
    public double limitW() {
        return limitVa * powerFactor;
    }

    /** Apparent power (VA) of a load. */
    public double apparentVa(double loadW) {
        return Need.within("load (W)", loadW, 0, 1e12) / powerFactor;
    }

    /** Load over limit. */
    public double utilisation(double loadW) {
        return apparentVa(loadW) / limitVa;
    }

    /** What is left, W; negative where the limit is passed. */
    public double headroomW(double loadW) {
        return limitW() - loadW;
    }

    /** Reactive power (var) of a load. */
    public double reactiveVar(double loadW) {
        double va = apparentVa(loadW);
        return Math.sqrt(Math.max(0, va * va - loadW * loadW));
    }

    /** Reactive power (var) to compensate so that the power factor becomes {@code target}. */
    public double compensationVar(double loadW, double target) {
        Need.within("target power factor", target, powerFactor, 1);
        return loadW * (Math.tan(Math.acos(powerFactor)) - Math.tan(Math.acos(target)));
    }

    /** IT power (W) that the connection carries at a PUE. */
    public double itW(double pue) {
        return limitW() / Need.within("PUE", pue, 1, 10);
    }

    /** How many loads of {@code eachW} the connection carries at a PUE. */
    public int loads(double eachW, double pue) {
        return (int) Math.floor(itW(pue) / Need.within("load (W)", eachW, 1e-3, 1e12) + 1e-9);
    }

    /**
     * A phase of the build or of the contract's ramp.
     *
     * @param name of the phase
     * @param addedW facility power that it adds
     * @param allowedVa what the grid operator allows from its start on
     */
    public record Step(String name, double addedW, double allowedVa) {}

    /**
     * A step against what is allowed then.
     *
     * @param totalW facility power once the step is built
     * @param headroomW what is left of the allowance; negative where the ramp runs ahead of the grid
     */
    public record StepCheck(String name, double totalW, double headroomW) {
        public boolean fits() {
            return headroomW >= 0;
        }
    }

    /** The ramp, step by step; no step may count on more than the connection. */
    public List<StepCheck> ramp(List<Step> steps) {
        List<StepCheck> checks = new ArrayList<>();
        double totalW = 0;
        for (Step step : steps) {
            totalW += Need.within("added power (W)", step.addedW(), -1e12, 1e12);
            double allowedW =
                    Math.min(limitVa, Need.within("allowed power (VA)", step.allowedVa(), 0, 1e12)) * powerFactor;
            checks.add(new StepCheck(step.name(), totalW, allowedW - totalW));
        }
        return checks;
    }
}
