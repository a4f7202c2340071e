/** Reliability blocks of the power and cooling chain, and the spares to keep. */
@NullMarked
package org.hallwright.engine.availability;

import org.jspecify.annotations.NullMarked;
