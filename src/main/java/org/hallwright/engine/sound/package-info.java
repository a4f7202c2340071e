/** How loud the plant is at a distance. */
@NullMarked
package org.hallwright.engine.sound;

import org.jspecify.annotations.NullMarked;
