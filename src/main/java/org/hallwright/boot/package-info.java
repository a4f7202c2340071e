/** Where the program starts and its parts are put together, by hand. */
@NullMarked
package org.hallwright.boot;

import org.jspecify.annotations.NullMarked;
