/** A year, hour by hour: load, weather, plant and losses in; energy, water, carbon and the published metrics out. */
@NullMarked
package org.hallwright.engine.year;

import org.jspecify.annotations.NullMarked;
