package org.hallwright.engine.throughput.train;

/** What the data-parallel group divides instead of copying (ZeRO, arXiv:1910.02054). */
public enum Sharding {
    /** Nothing: gradients are all-reduced. */
    NONE,
    /** Optimizer state (a distributed optimizer). */
    OPTIMIZER,
    /** Optimizer state and gradients. */
    GRADIENTS,
    /** Weights as well (ZeRO-3, FSDP): gathered again for each pass. */
    WEIGHTS
}
