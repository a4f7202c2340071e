/** Published facility measurements put to the engine: what it predicts for each, and what it does not express. */
@NullMarked
package org.hallwright.app.facility;

import org.jspecify.annotations.NullMarked;
