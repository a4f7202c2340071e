package org.hallwright.engine.throughput;

/**
 * What keeps a long job going.
 *
 * @param checkpointIntervalS seconds of work between checkpoints that lose least time
 * @param spareNodes          nodes beside the job that keep it at full size 99 % of the time while failed ones are repaired
 */
public record Upkeep(double checkpointIntervalS, int spareNodes) {}
