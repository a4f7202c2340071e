/** Divides work and money between pools of different vendors. */
@NullMarked
package org.hallwright.advise.fleet;

import org.jspecify.annotations.NullMarked;
