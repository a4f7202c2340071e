/** The desktop: a window over the application's use cases. Only this room and boot know JavaFX. */
@NullMarked
package org.hallwright.ui;

import org.jspecify.annotations.NullMarked;
