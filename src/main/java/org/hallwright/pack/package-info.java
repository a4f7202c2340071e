/** Offline packs: those on board, and signed ones brought by courier. */
@NullMarked
package org.hallwright.pack;

import org.jspecify.annotations.NullMarked;
