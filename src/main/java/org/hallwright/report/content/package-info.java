/** What stands in a report: a design with all that follows from it, made into the report tree. */
@NullMarked
package org.hallwright.report.content;

import org.jspecify.annotations.NullMarked;
