/** Serving: prefill, decode, latency limits and the throughput-latency frontier. */
@NullMarked
package org.hallwright.engine.throughput.serve;

import org.jspecify.annotations.NullMarked;
