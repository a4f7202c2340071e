/** First layouts: rows in a hall, and a power chain and cooling plant sized for them. */
@NullMarked
package org.hallwright.advise.layout;

import org.jspecify.annotations.NullMarked;
