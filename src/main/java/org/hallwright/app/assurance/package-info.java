/** What a security officer ticks: each item with its standards, what this process finds of itself, and the commands that show it. */
@NullMarked
package org.hallwright.app.assurance;

import org.jspecify.annotations.NullMarked;
