/** What the building must carry. */
@NullMarked
package org.hallwright.engine.structure;

import org.jspecify.annotations.NullMarked;
