/** The command line: each command parses its options, calls one use case and prints. */
@NullMarked
package org.hallwright.cli;

import org.jspecify.annotations.NullMarked;
