package org.hallwright.engine.cost;

import org.hallwright.engine.explain.Figure;

/**
 * What one workload yields.
 *
 * @param workload id of the workload
 * @param training whether tokens are trained on; served otherwise
 * @param tokensPerS of its pool while the pool does nothing else, under load, tok/s
 * @param costShare share of the fleet's cost that its pool bears, 0 to 1
 */
public record TokenOutput(String workload, boolean training, Figure tokensPerS, Figure costShare) {}
