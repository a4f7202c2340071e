/** Figures that know why they are what they are: one definition computes and explains. */
@NullMarked
package org.hallwright.engine.explain;

import org.jspecify.annotations.NullMarked;
