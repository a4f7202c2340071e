/** Writes a report as PDF/A-2a and PDF/UA-1: set by hand, tagged as it is set, with everything embedded. */
@NullMarked
package org.hallwright.report.pdf;

import org.jspecify.annotations.NullMarked;
