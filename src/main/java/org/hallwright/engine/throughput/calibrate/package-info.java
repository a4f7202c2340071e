/** Calibration: measured rows, the fit of physical factors to them, residual bands, and the lookup that serves them. */
@NullMarked
package org.hallwright.engine.throughput.calibrate;

import org.jspecify.annotations.NullMarked;
