/** Physical quantities: SI inside, units at the edges. */
@NullMarked
package org.hallwright.quantity;

import org.jspecify.annotations.NullMarked;
