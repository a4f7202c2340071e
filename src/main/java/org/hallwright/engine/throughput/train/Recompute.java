package org.hallwright.engine.throughput.train;

/** Which activations are computed again in the backward pass instead of being kept. */
public enum Recompute {
    NONE,
    /** Attention internals only (Korthikanti 2022, arXiv:2205.05198 section 5). */
    SELECTIVE,
    /** Every layer, from its input. */
    FULL
}
