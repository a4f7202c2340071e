/** Ids, hashes, problems and outcomes: what every other room may use. */
@NullMarked
package org.hallwright.base;

import org.jspecify.annotations.NullMarked;
