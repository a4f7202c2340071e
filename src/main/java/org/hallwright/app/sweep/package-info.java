/** Many designs on one machine or on a cluster: plan, run in parts, merge. */
@NullMarked
package org.hallwright.app.sweep;

import org.jspecify.annotations.NullMarked;
