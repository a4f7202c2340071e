/**
 * Drawing without a toolkit: geometry, colours, rasters, and charts and diagrams as lists of shapes. The screen, the
 * report and the command line show the same {@link org.hallwright.draw.Picture}.
 */
@NullMarked
package org.hallwright.draw;

import org.jspecify.annotations.NullMarked;
