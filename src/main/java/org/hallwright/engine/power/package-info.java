/**
 * The power chain from rack to grid: what every element carries and loses, and what happens when one is lost.
 *
 * <p>{@link org.hallwright.engine.power.PowerNetwork} is the input, {@link org.hallwright.engine.power.FailureSimulator} the
 * model, {@link org.hallwright.engine.power.PowerResult} what it says of every element.
 */
@NullMarked
package org.hallwright.engine.power;

import org.jspecify.annotations.NullMarked;
