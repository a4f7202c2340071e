/** Drawings of other tools: DXF and SVG lines, PNG and JPEG scans, to lie under a plan or to become its obstacles. */
@NullMarked
package org.hallwright.exchange.drawing;

import org.jspecify.annotations.NullMarked;
