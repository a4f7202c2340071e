/**
 * Outdoor air: psychrometrics, the monthly tables of a site and the hourly year rebuilt from them. Everything here is
 * arithmetic on doubles in SI units (degrees Celsius for temperatures, pascal for pressures).
 */
@NullMarked
package org.hallwright.engine.climate;

import org.jspecify.annotations.NullMarked;
