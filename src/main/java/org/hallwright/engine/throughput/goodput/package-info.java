/** Goodput: failures, checkpoints, restarts, spares; and the power a workload draws. */
@NullMarked
package org.hallwright.engine.throughput.goodput;

import org.jspecify.annotations.NullMarked;
