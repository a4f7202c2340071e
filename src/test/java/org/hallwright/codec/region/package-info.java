/** Tests of the room of the same name. */
@NullMarked
package org.hallwright.codec.region;

import org.jspecify.annotations.NullMarked;
