/** Reads the economics pack. */
@NullMarked
package org.hallwright.codec.economics;

import org.jspecify.annotations.NullMarked;
