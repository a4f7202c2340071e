/** The throughput engine's door: one pool of like accelerators, one goal, one forecast with its band and its limits. */
@NullMarked
package org.hallwright.engine.throughput;

import org.jspecify.annotations.NullMarked;
