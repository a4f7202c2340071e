/** The year: calendar, months, duration curve. */
@NullMarked
package org.hallwright.ui.year;

import org.jspecify.annotations.NullMarked;
