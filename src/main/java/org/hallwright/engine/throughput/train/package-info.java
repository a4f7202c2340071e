/** Training: step time, memory and the search for the best parallel configuration. */
@NullMarked
package org.hallwright.engine.throughput.train;

import org.jspecify.annotations.NullMarked;
