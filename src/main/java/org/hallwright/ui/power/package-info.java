/** The power chain as a one-line diagram in which elements can fail, and the cooling plant. */
@NullMarked
package org.hallwright.ui.power;

import org.jspecify.annotations.NullMarked;
