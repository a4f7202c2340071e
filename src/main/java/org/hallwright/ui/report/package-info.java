/** What leaves the desk: the plan as a picture. */
@NullMarked
package org.hallwright.ui.report;

import org.jspecify.annotations.NullMarked;
