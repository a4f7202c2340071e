/** Pictures and plans painted on JavaFX nodes. */
@NullMarked
package org.hallwright.ui.paint;

import org.jspecify.annotations.NullMarked;
