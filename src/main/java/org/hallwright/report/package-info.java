/** What leaves the sealed room on paper: one report tree and its writers. */
@NullMarked
package org.hallwright.report;

import org.jspecify.annotations.NullMarked;
