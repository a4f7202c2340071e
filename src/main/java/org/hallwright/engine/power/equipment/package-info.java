/** The physics of one piece of electrical equipment at a time: losses, limits, times, fuel. Everything in SI units. */
@NullMarked
package org.hallwright.engine.power.equipment;

import org.jspecify.annotations.NullMarked;
