/** The climate pack: monthly tables of sites and normals of reference cities. */
@NullMarked
package org.hallwright.codec.climate;

import org.jspecify.annotations.NullMarked;
