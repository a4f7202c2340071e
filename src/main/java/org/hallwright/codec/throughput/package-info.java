/** Readers of measurement rows, model dimensions and the calibration pack; the writer of fitted factors. */
@NullMarked
package org.hallwright.codec.throughput;

import org.jspecify.annotations.NullMarked;
