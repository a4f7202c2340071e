/** Import: what other people's tools know is reviewed field by field, mapped or calibrated, and taken in as one step. */
@NullMarked
package org.hallwright.ui.imports;

import org.jspecify.annotations.NullMarked;
