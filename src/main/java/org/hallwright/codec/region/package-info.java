/** Reads regional packs, facts, examples and worksheets from JSON and CSV, and writes findings. */
@NullMarked
package org.hallwright.codec.region;

import org.jspecify.annotations.NullMarked;
