/** The design as an immutable snapshot, and the edits that make the next one from it. */
@NullMarked
package org.hallwright.design;

import org.jspecify.annotations.NullMarked;
