@NullMarked
package org.hallwright.cli;

import org.jspecify.annotations.NullMarked;
