/** The first page: recent designs and templates. */
@NullMarked
package org.hallwright.ui.start;

import org.jspecify.annotations.NullMarked;
