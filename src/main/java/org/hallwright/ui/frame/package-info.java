/** What every screen shares: top bar, rail, inspector, problems, status, commands. */
@NullMarked
package org.hallwright.ui.frame;

import org.jspecify.annotations.NullMarked;
