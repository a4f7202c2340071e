/** Reviews equipment descriptions of the NetBox device type library: devices, modules and racks. */
@NullMarked
package org.hallwright.exchange.netbox;

import org.jspecify.annotations.NullMarked;
