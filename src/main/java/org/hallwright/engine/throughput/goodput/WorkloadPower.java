package org.hallwright.engine.throughput.goodput;

import org.hallwright.engine.throughput.model.AcceleratorSpec;

/**
 * Power a workload draws. Accelerators run near their rating while they compute or stream memory and fall towards idle in
 * exposed communication (arXiv:2508.14318); a node adds its host, which is what the meter shows at rest. Fitted to whole-node
 * meters of MLPerf Power runs (see the accuracy page): eight B200 at 63-73 % of the node's rating, eight H100 at 70-86 %.
 */
public final class WorkloadPower {
    /** Share of the rated part power above idle in dense compute. */
    public static final double COMPUTE = 0.935;
    /** The same while memory streams. */
    public static final double MEMORY = 0.91;
    /** The same while the part waits for a link. */
    public static final double WAIT = 0.35;
    /** Mean load over a whole training run: start-up, evaluation and exposed communication included. */
    public static final double TRAINING_RUN = 0.81;
    /** Mean load while serving a large model without limits. */
    public static final double SERVING = 0.95;
    /** The same for a small model, whose steps the host paces. */
    public static final double SERVING_SMALL = 0.895;
    /** Load under latency limits, relative to without. */
    public static final double UNDER_LIMITS = 0.97;
    /** Fans, regulators and supplies per watt of accelerator load. */
    private static final double OVERHEAD = 1.15;

    private WorkloadPower() {}

    /** Mean power of one accelerator for shares of time that sum to at most 1; the rest is idle. */
    public static double acceleratorW(AcceleratorSpec part, double computeShare, double memoryShare, double waitShare) {
        double span = Math.max(0, part.tdpW() - part.idleW());
        double load = COMPUTE * clamp(computeShare) + MEMORY * clamp(memoryShare) + WAIT * clamp(waitShare);
        return part.idleW() + span * Math.min(1, load);
    }

    /** Mean power of a node: the quiet node plus what its accelerators draw above idle, with fans and supplies. */
    public static double nodeW(AcceleratorSpec part, int perNode, double quietNodeW, double acceleratorW) {
        return quietNodeW + OVERHEAD * perNode * Math.max(0, acceleratorW - part.idleW());
    }

    /** The same where no meter says what the node draws at rest. */
    public static double nodeW(AcceleratorSpec part, int perNode, double acceleratorW) {
        return nodeW(part, perNode, quietNodeW(part, perNode), acceleratorW);
    }

    /** What a node draws at rest where no meter says: its accelerators at idle plus a host near 1.8 kW per eight. */
    public static double quietNodeW(AcceleratorSpec part, int perNode) {
        return perNode * (part.idleW() + 230);
    }

    /** Peak-to-trough of a synchronous job when all its accelerators wait at once, W. */
    public static double swingW(AcceleratorSpec part, int count) {
        return count * (COMPUTE - WAIT) * Math.max(0, part.tdpW() - part.idleW());
    }

    private static double clamp(double share) {
        return Math.min(1, Math.max(0, share));
    }
}
