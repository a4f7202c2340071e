@NullMarked
package org.hallwright.engine.throughput.goodput;

import org.jspecify.annotations.NullMarked;
