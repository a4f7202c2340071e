/** Racks seen from the front, and the library of rack types. */
@NullMarked
package org.hallwright.ui.racks;

import org.jspecify.annotations.NullMarked;
