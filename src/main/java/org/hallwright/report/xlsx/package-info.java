/** Writes a report's tables as an Excel workbook. */
@NullMarked
package org.hallwright.report.xlsx;

import org.jspecify.annotations.NullMarked;
