/** Published facility measurements, read as rows, and what the engine predicts for them, written. */
@NullMarked
package org.hallwright.codec.facility;

import org.jspecify.annotations.NullMarked;
