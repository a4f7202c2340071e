@NullMarked
package org.hallwright.engine.throughput;

import org.jspecify.annotations.NullMarked;
