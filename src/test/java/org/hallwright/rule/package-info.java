/** Tests of the room of the same name. */
@NullMarked
package org.hallwright.rule;

import org.jspecify.annotations.NullMarked;
