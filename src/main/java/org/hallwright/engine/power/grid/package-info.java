/** The site as its grid and its generators see it: connection, ramp, oversubscription, swings. */
@NullMarked
package org.hallwright.engine.power.grid;

import org.jspecify.annotations.NullMarked;
