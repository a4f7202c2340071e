/** Whole designs for a goal: which racks, how many, in which rows, with which plant. */
@NullMarked
package org.hallwright.advise.goal;

import org.jspecify.annotations.NullMarked;
