/** What can be bought: accelerators, nodes, racks, facility equipment, models and prices, each figure with its source. */
@NullMarked
package org.hallwright.catalog;

import org.jspecify.annotations.NullMarked;
