/** Reads and writes comma-separated values of strangers: any usual encoding and separator, within bounds. */
@NullMarked
package org.hallwright.codec.csv;

import org.jspecify.annotations.NullMarked;
