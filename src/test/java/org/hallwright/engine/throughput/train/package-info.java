@NullMarked
package org.hallwright.engine.throughput.train;

import org.jspecify.annotations.NullMarked;
