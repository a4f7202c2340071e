/** Greenhouse gas of operation and of what is bought; kept apart from money. */
@NullMarked
package org.hallwright.engine.carbon;

import org.jspecify.annotations.NullMarked;
