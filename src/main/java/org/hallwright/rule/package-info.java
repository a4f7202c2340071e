/** Judges facts by rules: three-valued logic, dated verdicts, findings, and what planners do with them. */
@NullMarked
package org.hallwright.rule;

import org.jspecify.annotations.NullMarked;
