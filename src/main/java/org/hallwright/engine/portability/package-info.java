/** What moving a workload to another software stack takes, and what leaving it again costs. */
@NullMarked
package org.hallwright.engine.portability;

import org.jspecify.annotations.NullMarked;
