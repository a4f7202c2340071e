/** The pure engine: a design and packs in, an assessment out; the same bits on every machine. */
@NullMarked
package org.hallwright.engine;

import org.jspecify.annotations.NullMarked;
