/** Reading and writing JSON: the only room that knows Jackson. */
@NullMarked
package org.hallwright.codec;

import org.jspecify.annotations.NullMarked;
