/** View models without a toolkit: what is shown, as text and records, testable without a display. */
@NullMarked
package org.hallwright.ui.model;

import org.jspecify.annotations.NullMarked;
