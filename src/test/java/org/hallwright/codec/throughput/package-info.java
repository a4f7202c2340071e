@NullMarked
package org.hallwright.codec.throughput;

import org.jspecify.annotations.NullMarked;
