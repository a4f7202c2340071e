/** The hall: plan and table of its racks, with every edit. */
@NullMarked
package org.hallwright.ui.hall;

import org.jspecify.annotations.NullMarked;
