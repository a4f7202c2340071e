/** Hourly carbon intensity of a grid, from the CSV files that grid operators and their observers publish. */
@NullMarked
package org.hallwright.exchange.carbon;

import org.jspecify.annotations.NullMarked;
