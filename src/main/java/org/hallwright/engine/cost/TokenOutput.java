package org.hallwright.engine.cost;

import org.hallwright.engine.explain.Figure;

/**
 * What one workload yields.
 *
 * @param workload id of the workload
 * @param training whether tokens are trained on; served otherwise
 * @param tokensPerS of its pool while the pool does nothing else, under load, tok/s
 * @param priceShare its pool's share of what all racks cost, 0 to 1: by it the annuity of racks is divided
 * @param powerShare its pool's share of rated power, 0 to 1: by it everything else is divided
 */
public record TokenOutput(String workload, boolean training, Figure tokensPerS, Figure priceShare, Figure powerShare) {}
