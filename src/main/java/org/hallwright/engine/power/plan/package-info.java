/** Turns a design's power plan and the catalogue into a network that the power engine can work. */
@NullMarked
package org.hallwright.engine.power.plan;

import org.jspecify.annotations.NullMarked;
