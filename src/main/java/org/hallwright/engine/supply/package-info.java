/** When things can be had: lead times, order-by dates, phases; how far a fleet hangs on one source. */
@NullMarked
package org.hallwright.engine.supply;

import org.jspecify.annotations.NullMarked;
