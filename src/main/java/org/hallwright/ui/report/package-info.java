/** What leaves the desk: reports, with a preview of their pages. */
@NullMarked
package org.hallwright.ui.report;

import org.jspecify.annotations.NullMarked;
