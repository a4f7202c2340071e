/** Use cases: the only door for the command line and the desktop. */
@NullMarked
package org.hallwright.app;

import org.jspecify.annotations.NullMarked;
