/** Facts of the economics pack: each with its basis, band, date and source. */
@NullMarked
package org.hallwright.catalog.economics;

import org.jspecify.annotations.NullMarked;
