/** What it costs, by class and year, and what moves it. */
@NullMarked
package org.hallwright.ui.cost;

import org.jspecify.annotations.NullMarked;
