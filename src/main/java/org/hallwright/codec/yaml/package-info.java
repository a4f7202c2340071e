/** Reads YAML of strangers into a small tree that keeps what was written and on which line. */
@NullMarked
package org.hallwright.codec.yaml;

import org.jspecify.annotations.NullMarked;
