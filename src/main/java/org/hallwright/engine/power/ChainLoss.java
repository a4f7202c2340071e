package org.hallwright.engine.power;

import java.util.ArrayList;
import java.util.List;
import org.hallwright.engine.power.equipment.EfficiencyPoint;
import org.hallwright.engine.power.equipment.LossFit;
import org.hallwright.engine.power.equipment.QuadraticLoss;

/**
 * The loss of the whole chain against the power of the loads, for the hours of a year: in sum, and by stage.
 *
 * @param loadDesignW design power of all loads that are supplied, W
 * @param curve loss over {@code loadDesignW} against load over it
 * @param largestError largest difference in efficiency between this curve and the chain worked in full (fraction)
 * @param stages the same loss by stage, those nearest the racks first; stages that the chain lacks are left out
 */
public record ChainLoss(double loadDesignW, QuadraticLoss curve, double largestError, List<Stage> stages) {

    /** The metering points of ISO/IEC 30134-2 lie between these. Nearest the racks first. */
    public enum Part {
        /** Busways, panels and rack equipment between the PDU's output and the IT equipment. */
        DISTRIBUTION,
        /** PDU transformers and transfer switches behind the UPS. */
        PDU,
        UPS,
        /** Transformers, switchboards and cables before the UPS. */
        SUPPLY
    }

    /**
     * All equipment of one part of the chain.
     *
     * @param ratedW its output where the loads draw their design power, W
     * @param curve its loss over {@code ratedW} against its output over it
     */
    public record Stage(Part part, double ratedW, QuadraticLoss curve) {}

    private static final int STEPS = 10;

    /** No load, no loss. */
    static final ChainLoss NONE = new ChainLoss(0, new QuadraticLoss(0, 0, 0), 0, List.of());

    public ChainLoss {
        stages = List.copyOf(stages);
    }

    /** Loss (W) when the loads draw {@code loadW} in all, each its part of the design power. */
    public double lossW(double loadW) {
        if (!(loadW >= 0 && loadW < 1e13)) {
            throw new IllegalArgumentException("load is " + loadW + " W but must be finite and not negative");
        }
        return loadDesignW == 0 ? 0 : loadDesignW * curve.lossFraction(loadW / loadDesignW);
    }

    /** Fits the curves to the chain worked at ten loads from 10 % to 100 %. */
    static ChainLoss of(FailureSimulator simulator) {
        double designW = suppliedW(simulator, simulator.sums.groupW);
        if (designW == 0) {
            return NONE;
        }
        List<EfficiencyPoint> points = new ArrayList<>();
        double[][] lossW = new double[STEPS][];
        Flow flow = new Flow(simulator.graph);
        for (int step = 1; step <= STEPS; step++) {
            double load = (double) step / STEPS;
            double[] groupW = simulator.sums.groupW.clone();
            for (int g = 0; g < groupW.length; g++) {
                groupW[g] *= load;
            }
            flow.all(simulator.normal, groupW);
            points.add(new EfficiencyPoint(load, Math.min(1, load * designW / flow.facilityW())));
            lossW[step - 1] = lossByPart(simulator, flow);
        }
        LossFit fit = LossFit.of(points);
        return new ChainLoss(designW, fit.quadratic(), fit.quadraticError(), stages(designW, lossW));
    }

    private static List<Stage> stages(double designW, double[][] lossW) {
        List<Stage> stages = new ArrayList<>();
        double[] output = new double[STEPS];
        for (int step = 0; step < STEPS; step++) {
            output[step] = designW * (step + 1) / STEPS;
        }
        for (Part part : Part.values()) {
            double ratedW = output[STEPS - 1];
            List<EfficiencyPoint> points = new ArrayList<>();
            for (int step = 0; step < STEPS; step++) {
                double input = output[step] + lossW[step][part.ordinal()];
                points.add(new EfficiencyPoint(output[step] / ratedW, Math.min(1, output[step] / input)));
                output[step] = input;
            }
            QuadraticLoss curve = LossFit.of(points).quadratic();
            if (curve.a() + curve.b() + curve.c() > 0) {
                stages.add(new Stage(part, ratedW, curve));
            }
        }
        return stages;
    }

    private static double[] lossByPart(FailureSimulator simulator, Flow flow) {
        double[] lossW = new double[Part.values().length];
        Graph graph = simulator.graph;
        for (int e = 0; e < graph.size(); e++) {
            double own = flow.inW[e] - flow.outW[e];
            for (int link : graph.in[e]) {
                own += flow.sentW[link] - simulator.normal.share[link] * flow.inW[e];
            }
            lossW[part(graph.elements[e].kind()).ordinal()] += own;
        }
        return lossW;
    }

    private static Part part(ElementKind kind) {
        return switch (kind) {
            case BUSWAY, RPP, RACK_PDU, POWER_SHELF -> Part.DISTRIBUTION;
            case PDU, TRANSFER_SWITCH -> Part.PDU;
            case UPS -> Part.UPS;
            case UTILITY, GENERATOR, BESS, MV_TRANSFORMER, SWITCHGEAR, BREAKER -> Part.SUPPLY;
        };
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
