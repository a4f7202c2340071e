/** EnergyPlus weather files: hourly typical years that a planner brings. */
@NullMarked
package org.hallwright.exchange.epw;

import org.jspecify.annotations.NullMarked;
