package org.hallwright.store;

import java.time.Instant;

/**
 * A revision with a name.
 *
 * @param designId the design in whose history it was named
 * @param revisionId the revision
 * @param name as the planner calls it
 * @param at when it was named
 */
public record Checkpoint(long designId, long revisionId, String name, Instant at) {}
