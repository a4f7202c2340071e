/** Pools and what their workloads come to. */
@NullMarked
package org.hallwright.ui.workload;

import org.jspecify.annotations.NullMarked;
