package org.hallwright.engine.throughput;

/**
 * What users feel beside the means, waiting for a free place included.
 *
 * @param utilisation share of the served rate that is asked for, 0 to below 1
 * @param ttftP50S    seconds to the first token that half of the requests do not exceed
 * @param ttftP99S    the same for 99 of 100
 * @param tpotP99S    seconds between tokens that 99 of 100 requests do not exceed
 */
public record Latency(double utilisation, double ttftP50S, double ttftP99S, double tpotP99S) {}
