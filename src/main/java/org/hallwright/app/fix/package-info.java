/** Ways out of a problem, each tried before it is offered. */
@NullMarked
package org.hallwright.app.fix;

import org.jspecify.annotations.NullMarked;
