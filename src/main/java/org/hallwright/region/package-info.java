/** Jurisdictions, sites, the metric registry and the rules of law and engineering as data. Nothing here judges. */
@NullMarked
package org.hallwright.region;

import org.jspecify.annotations.NullMarked;
