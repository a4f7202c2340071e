/** Designs side by side. */
@NullMarked
package org.hallwright.ui.compare;

import org.jspecify.annotations.NullMarked;
