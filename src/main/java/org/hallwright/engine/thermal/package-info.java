/**
 * Cooling from chip to sky: air side, liquid side, heat rejection, noise and the minutes after a loss of cooling. Small
 * records of ratings with pure functions on doubles in SI units.
 */
@NullMarked
package org.hallwright.engine.thermal;

import org.jspecify.annotations.NullMarked;
