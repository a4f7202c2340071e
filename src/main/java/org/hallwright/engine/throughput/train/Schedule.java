package org.hallwright.engine.throughput.train;

/** The order in which a pipeline works on its micro-batches. */
public enum Schedule {
    /** One forward, one backward, interleaved where a stage holds several chunks (arXiv:2104.04473 section 2.2). */
    ALTERNATING,
    /**
     * DualPipe (DeepSeek-V3, arXiv:2412.19437 section 3.2): micro-batches enter from both ends, and the forward pass of one
     * runs beside the backward pass of another, each hiding the other's traffic. Every stage is held twice.
     */
    DUAL;

    /** Multiprocessors left for products where 20 of a Hopper's 132 move the experts' tokens (section 3.2.2). */
    private static final double PRODUCTS_SHARE = 112.0 / 132;

    /** Slots, of one forward and one backward pass each, that a stage stands still. */
    double idleSlots(int pipeline, int interleave) {
        return switch (this) {
            case ALTERNATING -> (pipeline - 1.0) / interleave;
            // (p / 2 - 1) (F&B + B - 3 W), table 2, where the backward pass B is two forward ones and half of it is W.
            case DUAL -> Math.max(0, pipeline / 2.0 - 1) * 2 / 3;
        };
    }

    /** Copies of a stage's weights on a device. */
    int copies(int pipeline) {
        return this == DUAL && pipeline > 1 ? 2 : 1;
    }

    /** Micro-batches whose activations the fullest stage keeps (arXiv:2205.05198 section 4.2.3). */
    double inFlight(int pipeline, int interleave) {
        return switch (this) {
            case ALTERNATING -> interleave == 1 ? pipeline : pipeline + (pipeline - 1.0) / interleave;
            case DUAL -> pipeline + 1;
        };
    }

    /** Share of the products' rate that traffic beside them leaves. */
    double productsShare() {
        return this == DUAL ? PRODUCTS_SHARE : 1;
    }

    /** Whether a pipeline of that depth can run this way. */
    public boolean divides(int pipeline, int interleave) {
        return this == ALTERNATING || interleave == 1 && (pipeline == 1 || pipeline % 2 == 0);
    }
}
