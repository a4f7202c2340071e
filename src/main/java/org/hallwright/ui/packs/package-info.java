/** Packs on board and the desk's settings. */
@NullMarked
package org.hallwright.ui.packs;

import org.jspecify.annotations.NullMarked;
