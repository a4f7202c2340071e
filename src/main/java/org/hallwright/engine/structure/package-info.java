/** What the building must carry and hold: floor loads, switches and cables of the cluster network. */
@NullMarked
package org.hallwright.engine.structure;

import org.jspecify.annotations.NullMarked;
