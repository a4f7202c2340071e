/** Site, jurisdiction, rules and evidence. */
@NullMarked
package org.hallwright.ui.site;

import org.jspecify.annotations.NullMarked;
