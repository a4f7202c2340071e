/** Designs side by side: what differs, by how much, and what drives it. */
@NullMarked
package org.hallwright.advise.compare;

import org.jspecify.annotations.NullMarked;
