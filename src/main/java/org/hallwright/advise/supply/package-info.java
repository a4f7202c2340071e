/** The programme of a design and what it hangs on. */
@NullMarked
package org.hallwright.advise.supply;

import org.jspecify.annotations.NullMarked;
